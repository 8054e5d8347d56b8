/** Kinds that the labelled set holds. */
export const labelledKinds = ['email', 'phone', 'iban', 'card', 'address', 'name'] as const;

/** The names that a policy would list for the labelled set. */
export const labelledNames = [
  'Ada Lovelace',
  'Jürgen Weber',
  'María Gómez',
  'Seán O’Neill',
  'Zoë Ångström',
  'Li Wei',
  'Nguyễn Thị Mai',
  'Олена Шевченко',
  '山田花子',
];

/** A sentence with the stretch in it that is personal data, or without one. */
export interface Labelled {
  readonly text: string;
  readonly kind?: (typeof labelledKinds)[number];
  readonly data?: string;
}

/** A sequence of numbers that is the same at every run (Park and Miller). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const next = sequence(20261120);
const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T; // an index below the length
const digits = (count: number): string => Array.from({ length: count }, () => next(10)).join('');

const people = ['ada', 'j.weber', 'maría.gómez', 'o_neill', 'li-wei', 'x.y+news', 'søren'];
const domains = ['gmail.com', 'web.de', 'uni-köln.de', 'mail.co.uk', 'orange.fr', 'qq.com', 'where2eat.app'];

function email(): string {
  return `${pick(people)}${next(100)}@${pick(domains)}`;
}

/** Forms that the numbering plans give out; the digits after them are free. */
const phoneForms: readonly (() => string)[] = [
  () => `+49 15${pick(['1', '2', '7'])}${next(10)} ${digits(7)}`,
  () => `+49 30 ${pick(['2', '8'])}${digits(6)}`,
  () => `0049 170 ${1 + next(9)}${digits(6)}`,
  () => `+44 7${pick(['4', '5', '8'])}${digits(2)} ${1 + next(9)}${digits(5)}`,
  () => `+33 6 ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
  () => `+1 (212) ${2 + next(3)}${digits(2)}-${digits(4)}`,
  () => `(415) ${6 + next(3)}${digits(2)}-${digits(4)}`,
  () => `312-${2 + next(3)}${digits(2)}-${digits(4)}`,
  () => `+39 347 ${digits(7)}`,
  () => `+34 6${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
  () => `+81 90-${1 + next(9)}${digits(3)}-${digits(4)}`,
  () => `+41 79 ${2 + next(7)}${digits(2)} ${digits(2)} ${digits(2)}`,
];

function withCheckDigits(country: string, account: string): string {
  const numbers = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const rest = Number(BigInt(numbers) % 97n);
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
}

function iban(): string {
  const [country, account] = pick([
    ['DE', digits(18)],
    ['NL', `ABNA${digits(10)}`],
    ['FR', `${digits(20)}K${digits(2)}`],
    ['GB', `BARC${digits(14)}`],
    ['NO', digits(11)],
  ] as const);
  const whole = withCheckDigits(country, account);
  return next(2) === 0 ? whole : (whole.match(/.{1,4}/g) ?? []).join(' ');
}

function card(): string {
  const [start, length] = pick([
    ['4', 16],
    ['5', 16],
    ['37', 15],
    ['36', 14],
    ['6011', 16],
  ] as const);
  const first = start === '5' ? `5${1 + next(5)}` : start;
  const body = first + digits(length - first.length - 1);
  const whole = body + checkDigit(body);
  if (length !== 16 || next(2) === 0) return whole;
  return (whole.match(/.{4}/g) ?? []).join(pick([' ', '-']));
}

function checkDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, sign, index) => {
    const value = index % 2 === 0 ? Number(sign) * 2 : Number(sign);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const streets: readonly (() => string)[] = [
  () =>
    `${number()} ${pick(['Baker', 'Old Mill', 'Martin Luther King', 'St. James'])} ${pick(['Street', 'Road', 'Ave', 'Boulevard'])}`,
  () =>
    `${pick(['Haupt', 'Bahnhof', 'Goethe', 'Schönhauser'])}${pick(['straße', 'str.', 'allee', 'gasse'])} ${number()}${pick(['', 'a'])}`,
  () =>
    `${pick(['Berliner', 'Alte Bonner', 'Münchner'])} ${pick(['Straße', 'Allee'])} ${number()}, ${1 + next(9)}${digits(4)} ${pick(['Köln', 'Berlin'])}`,
  () =>
    `${number()}${pick(['', ' bis'])}${pick(['', ','])} ${pick(['rue', 'avenue', 'boulevard'])} ${pick(['de la Paix', 'Victor Hugo', 'du Général Leclerc', 'd’Alésia'])}`,
  () =>
    `${pick(['Calle', 'Avenida', 'Plaza'])} ${pick(['Mayor', 'de la Princesa', 'San Juan'])}${pick([',', ''])} ${number()}`,
  () =>
    `${pick(['Via', 'Corso', 'Piazza'])} ${pick(['Roma', 'Giuseppe Verdi', 'della Pace'])}${pick([',', ''])} ${number()}`,
  () => `${pick(['Rua', 'Travessa'])} ${pick(['Augusta', 'do Ouro', 'das Flores'])}, ${number()}`,
  () => `${pick(['Keizers', 'Prinsen', 'Kerk'])}${pick(['gracht', 'straat', 'laan'])} ${number()}`,
  () => `${pick(['Drottning', 'Storg', 'Karl Johans '])}${pick(['gatan', 'gata'])} ${number()}`,
];

/** A house's number. */
function number(): string {
  return String(1 + next(300));
}

const frames: readonly (readonly [string, string])[] = [
  ['Please write to ', ' until Friday.'],
  ['It is (', '), I think.'],
  ['- contact: ', ''],
  ['{"value": "', '"}'],
  ['Ask for a table. ', ' is what the guest left.\nThank you.'],
  ['', ', before 2026-11-20 at 19:30'],
];

/** What looks alike and is none: dates, prices, orders, versions, specimens, roles, broken check digits. */
const harmless: readonly (() => string)[] = [
  () => `the year ${1900 + next(150)}, and 1999-2026`,
  () => `${next(1000)},${digits(2)} € or $${next(9999)}.${digits(2)} or 1 234 567,00 EUR`,
  () => `order ${digits(8)} and order no. ${digits(10)}`,
  () => `2026-11-${10 + next(20)}T1${next(10)}:${10 + next(49)}:00+02:00`,
  () => `${10 + next(18)}.${10 + next(2)}.2026, open 11:30-14:00 and 18:00-23:00`,
  () => `write to info@${pick(domains)} or ${pick(people)}@example.com or a@b.test`,
  () => `call (212) 555-0${digits(3)} or +1 415 555 ${digits(4)} or 555-01${digits(2)}`,
  () => `the card 4111 1111 1111 1111 and 4242424242424242 of the test mode`,
  () => `DE00 ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(2)}`,
  () =>
    `ISBN 978-3-16-148410-${next(10)}, version 1.${next(99)}.${next(999)}, 192.168.${next(256)}.${next(256)}`,
  () => `gpt-4o-mini-2024-07-18, react@18.${next(9)}.0, logo@2x.png, @waiter, git@github.com`,
  () => `52.5200, 13.4050; 3.14159265358979; 0.000${digits(6)}; 1e${next(99)}`,
  () => `${digits(3)} people, ${digits(2)} minutes, room ${digits(4)}, ZIP ${digits(5)}-${digits(4)}`,
  () => `id 3f2504e0-4f89-11d3-9a0c-0305e82c33${digits(2)}, sha a94a8fe5ccb19ba61c4c0873d391e987982fbbd3`,
  () => `Heimweg ${number()} Minuten, Parkplatz ${number()}, Route ${number()}, Weg ${number()} km`,
  () =>
    `${number()} ways to cook, ${number()} Places, Open ${next(7)} Days, Table ${number()}, Chapter ${number()}`,
  () => `12 Example Street, Musterstraße ${number()}, ${number()} street food stalls`,
  () => `06/12/2026, 2026/11/20, 20261120103${next(10)}00, 1732${digits(9)}`,
];

function framed(kind: NonNullable<Labelled['kind']>, data: string): Labelled {
  const [before, after] = pick(frames);
  return { text: before + data + after, kind, data };
}

/** Sentences with personal data, `count` of each kind, and as many harmless ones as all of them. */
export function labelledSet(count: number): readonly Labelled[] {
  const times = Array.from({ length: count });
  return [
    ...times.map(() => framed('email', email())),
    ...times.map(() => framed('phone', pick(phoneForms)())),
    ...times.map(() => framed('iban', iban())),
    ...times.map(() => framed('card', card())),
    ...times.map(() => framed('address', pick(streets)())),
    ...times.map(() => framed('name', pick(labelledNames))),
    ...Array.from({ length: labelledKinds.length * count }, () => {
      const [before, after] = pick(frames);
      return { text: before + pick(harmless)() + after };
    }),
  ];
}
