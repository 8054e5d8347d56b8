import fc from 'fast-check';

const plain = fc.constantFrom(
  'Hello ',
  'a',
  ' ',
  '  ',
  '\n',
  '\n\n',
  ' \n',
  '\r\n',
  '\r',
  '\t',
  '.',
  '"',
  '- ',
  'né 日本 👍',
);
const odd = fc.constantFrom(
  '\u2028',
  '\u00a0',
  '} ',
  ' }} ',
  '{ ',
  '\\',
  '\ud800',
  '>>>',
  '<<<dotprompt:role:system>>>',
  '<<<dotprompt:history>>>',
  '<<<dotprompt:role:Big>>>',
);
const damage = fc.constantFrom('}', '}}', '{', '{{', '~', '\\\\');
export const words = fc.oneof(
  { arbitrary: plain, weight: 60 },
  { arbitrary: odd, weight: 12 },
  { arbitrary: damage, weight: 1 },
);

const names = [
  'a',
  'b',
  'n',
  'm',
  'zero',
  'flag',
  'off',
  'nil',
  'empty',
  'items',
  'people',
  'nested',
  'user',
  'evil',
  'missing',
];
export const path = fc.constantFrom(
  ...names,
  ...names,
  'this',
  '.',
  'this.name',
  './name',
  'name',
  'user.name',
  'user/name',
  'user.tags.length',
  'items.length',
  'items.[0]',
  'people.0.name',
  '[a b]',
  '[a b].c',
  'user.[first name]',
  '..',
  '../name',
  '../a',
  '../../a',
  '../this',
  '@index',
  '@key',
  '@first',
  '@last',
  '@root.a',
  '@root.user.name',
  '@../index',
  '@../key',
  '@state.count',
  '@state',
  '@metadata.prompt.config',
  '@metadata.messages.length',
  '@missing.x',
  '@first.x',
  'x',
  'i',
  'x.name',
  '@x',
  'constructor',
  '__proto__',
  'toString',
  'user.constructor.name',
  'user.__proto__',
  'string',
  'length',
  'if',
  'json',
  'each.x',
);
const literal = fc.constantFrom(
  '"a"',
  "'b c'",
  '"say \\"hi\\""',
  '""',
  '0',
  '1',
  '-2',
  '1.5',
  '007',
  'true',
  'false',
  'null',
  'undefined',
  '"items"',
  '"name"',
  '"system"',
  '"user"',
  '"model"',
);
export const strip = fc.constantFrom('', '', '', '', '~');
export const role = fc.constantFrom(
  '"system"',
  '"user"',
  '"model"',
  '"tool"',
  '"System"',
  '"my role"',
  '"other"',
  'evil',
  'a',
  '',
);

export const indented = fc.constantFrom('', '', '\n', '\n  ', '\n\t');
export const lineEnd = fc.constantFrom('', '', '\n', ' \n', '\r\n');

export function join(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

export function text(value: string): fc.Arbitrary<string> {
  return fc.constant(value);
}

const expression = fc.letrec<{ expression: string; call: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'expression' },
    { arbitrary: path, weight: 8 },
    { arbitrary: literal, weight: 3 },
    { arbitrary: tie('call'), weight: 2 },
  ),
  call: fc.oneof(
    {
      arbitrary: join(text('(lookup '), tie('expression'), text(' '), tie('expression'), text(')')),
      weight: 20,
    },
    { arbitrary: join(text('(json '), tie('expression'), text(')')), weight: 20 },
    { arbitrary: join(text('(role '), role, text(')')), weight: 10 },
    { arbitrary: join(text('(section '), tie('expression'), text(')')), weight: 10 },
    { arbitrary: fc.constantFrom('(history)', '(log a)', '(media url=a)'), weight: 10 },
    { arbitrary: fc.constantFrom('(lookup a)', '(missing a)', '(if a)', '(json a b)'), weight: 1 },
  ),
}));
export const value = expression.expression;

export const hash = fc.oneof(
  text(''),
  text(''),
  join(text(' a='), value),
  join(text(' name='), value, text(' x='), value),
  join(text(' a='), value, text(' b='), value, text(' a='), value),
);
