import type { Range } from '../prompt/range.ts';

/** Length of an IBAN by country (SWIFT's registry): `DE22` stands for 22 signs in Germany. */
const registry =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 ' +
  'EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 ' +
  'IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 ' +
  'NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 ' +
  'SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';

const lengths = new Map(registry.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]));

/** IBANs, written in one or in groups of four, whose length and check digits (ISO 7064, mod 97-10) are right. */
export function findIbans(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(/(?<![A-Za-z0-9])([A-Z]{2})\d{2}(?=[ \u00a0]?[A-Z0-9]{4})/g)) {
    const [, country = ''] = match;
    const length = lengths.get(country);
    if (length === undefined || /^..(?:00|01|99)/.test(match[0])) continue; // never given out
    const written = takeSigns(text, match.index, length);
    if (written === undefined || remainder(written.replace(/[ \u00a0]/g, '')) !== 1) continue;
    found.push({ start: match.index, end: match.index + written.length });
  }
  return found;
}

/** So many letters and digits from a place on, with single blanks between groups of four. */
function takeSigns(text: string, start: number, count: number): string | undefined {
  let at = start;
  for (let signs = 0; signs < count; at++) {
    const sign = text[at] ?? '';
    if (/[A-Z0-9]/.test(sign)) signs++;
    else if (!/[ \u00a0]/.test(sign) || signs % 4 !== 0 || /[ \u00a0]/.test(text[at - 1] ?? ''))
      return undefined;
  }
  return /[A-Za-z0-9]/.test(text[at] ?? '') ? undefined : text.slice(start, at);
}

function remainder(iban: string): number {
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
