import fc from 'fast-check';
import type { JsonValue } from '../../../shared/json.ts';

/** Texts that a careless printer or reader of YAML gets wrong. */
const awkwardText = fc.constantFrom(
  ...[
    'yes',
    'no',
    'on',
    '1',
    '08',
    '1e3',
    '0o7',
    '0x1f',
    '1_000',
    '1:30',
    '2020-01-01',
    '2020-01-01T00:00:00Z',
  ],
  ...[
    '~',
    'null',
    '',
    ' ',
    '\t',
    '.inf',
    '=',
    '<<',
    '- a',
    '? a',
    ':',
    ',',
    'a: b',
    'a #b',
    '#a',
    '!!str a',
    '&a',
    '*a',
  ],
  ...[
    '@a',
    '`a',
    '%a',
    '[a',
    '{a',
    '|',
    '>',
    '"',
    "'",
    'a\t',
    '\ta',
    'a\n',
    'a\n\n',
    '\n',
    '\n\n',
    '  a\nb',
    '\n ',
    ' \n',
  ],
  ...[
    'a \n b',
    '#a\nb',
    '---\na',
    '...\nb',
    'a:\nb',
    '\n\ta',
    'a\r\nb\r\n',
    '\r',
    '\u0000',
    '\u0007',
    '\u0085',
    '\u2028\n',
  ],
  ...['\ufeff', '\ufeffa\nb', '\u{1f600}\nb', '\ud800', 'Grüße', '日本語\n', '{{name}}'],
);

const text = fc.oneof(awkwardText, fc.string({ unit: 'binary' }), fc.string());
const key = text.filter((name) => name !== '__proto__');

/** Any JSON value, rich in awkward texts and keys. Numbers are finite and not -0, which JSON cannot tell from 0. */
export const awkwardJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;
