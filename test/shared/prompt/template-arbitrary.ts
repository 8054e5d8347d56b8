import fc from 'fast-check';

/** A random project: a template with what it is filled in with. */
export interface RandomCase {
  readonly template: string;
  readonly partials: Readonly<Record<'p1' | 'p2' | 'p3', string>>;
  readonly input: number;
  readonly history: number;
}

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
const words = fc.oneof(
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
const path = fc.constantFrom(
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
const strip = fc.constantFrom('', '', '', '', '~');
const role = fc.constantFrom(
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

const indented = fc.constantFrom('', '', '\n', '\n  ', '\n\t');
const lineEnd = fc.constantFrom('', '', '\n', ' \n', '\r\n');

function join(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

function text(value: string): fc.Arbitrary<string> {
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
const value = expression.expression;

const hash = fc.oneof(
  text(''),
  text(''),
  join(text(' a='), value),
  join(text(' name='), value, text(' x='), value),
  join(text(' a='), value, text(' b='), value, text(' a='), value),
);

/** Tags that hold nothing. `open` stands for `{{` and may carry `~`. */
const tag = fc.oneof(
  { arbitrary: join(text('{{'), strip, path, strip, text('}}')), weight: 100 },
  { arbitrary: join(text('{{'), strip, text('{'), path, text('}'), strip, text('}}')), weight: 10 },
  { arbitrary: join(text('{{&'), path, text('}}')), weight: 10 },
  { arbitrary: join(text('{{'), strip, text('role '), role, strip, text('}}')), weight: 40 },
  {
    arbitrary: join(
      text('{{json '),
      value,
      fc.constantFrom('', ' indent=2', ' indent="> "', ' indent=a'),
      text('}}'),
    ),
    weight: 30,
  },
  { arbitrary: join(text('{{lookup '), value, text(' '), value, text('}}')), weight: 20 },
  { arbitrary: join(text('{{section '), value, text('}}')), weight: 10 },
  {
    arbitrary: join(
      text('{{media url='),
      value,
      fc.constantFrom('', ' contentType="image/png"', ' contentType=a'),
      text('}}'),
    ),
    weight: 20,
  },
  {
    arbitrary: fc.constantFrom(
      '{{history}}',
      '{{~history~}}',
      '{{log a "b"}}',
      '{{! note }}',
      '{{~! note ~}}',
      '{{!-- a {{b}} --}}',
      '\n{{! alone }}\n',
      '  {{!-- alone --}}  \r\n',
    ),
    weight: 40,
  },
  {
    arbitrary: fc.constantFrom(
      '{{a}}{{n}}{{m}}',
      '{{n}}{{flag}}',
      '{{@index}}{{n}}',
      '{{12}}',
      '{{"a"}}',
      '{{true}}',
      '{{role}}',
      '{{section}}',
      '{{media}}',
      '{{[]}}',
      '{{json.x user}}',
      '{{@json user}}',
      '{{../json user}}',
      '{{role a b}}',
      '{{history a}}',
      '{{log}}',
    ),
    weight: 20,
  },
  {
    arbitrary: fc.constantFrom(
      '\\{{a}}',
      '\\\\{{a}}',
      '\\{{a}} \\{{b}} {{a}}',
      '{{{{raw}}}} {{a}} {{{{/raw}}}}',
      '{{{{if a}}}}{{b}}\n{{{{/if}}}}',
      '{{{{a}}}}x{{{{/a}}}}',
    ),
    weight: 20,
  },
  {
    arbitrary: fc.constantFrom(
      '{{"a"}}',
      '{{12}}',
      '{{true}}',
      '{{role}}',
      '{{section}}',
      '{{media}}',
      '{{json}}',
      '{{json a b}}',
      '{{if a}}',
      '{{each items}}',
      '{{lookup a}}',
      '{{helperMissing}}',
      '{{missing a}}',
      '{{a b=1}}',
      '{{this a}}',
      '{{json.x user}}',
      '{{@json user}}',
      '{{../json user}}',
      '{{role a b}}',
      '{{else}}',
      '{{a.#b}}',
      '{{[]}}',
      '{{* inline "p9"}}',
      '{{> p9}}',
      '{{history a}}',
      '{{log}}',
      '{{media a url=b}}',
      '{{(lookup user "name")}}',
    ),
    weight: 4,
  },
  {
    arbitrary: join(
      indented,
      text('{{'),
      strip,
      text('> '),
      fc.constantFrom('p1', 'p1', 'p2', 'p2', 'p3', 'p3', '"p2"', '[p3]', '(lookup @root "pname")', 'in'),
      fc.oneof(text(''), text(''), join(text(' '), value)),
      hash,
      strip,
      text('}}'),
      lineEnd,
    ),
    weight: 40,
  },
  { arbitrary: join(indented, text('{{> @partial-block}}'), lineEnd), weight: 3 },
);

const opening = fc.oneof(
  { arbitrary: join(text('if '), value).map((head) => ({ head, name: 'if' })), weight: 50 },
  { arbitrary: join(text('unless '), value).map((head) => ({ head, name: 'unless' })), weight: 20 },
  {
    arbitrary: join(text('if '), value, text(' includeZero=true')).map((head) => ({ head, name: 'if' })),
    weight: 10,
  },
  {
    arbitrary: join(text('each '), value, fc.constantFrom('', '', ' as |x|', ' as |x i|')).map((head) => ({
      head,
      name: 'each',
    })),
    weight: 60,
  },
  {
    arbitrary: join(text('with '), value, fc.constantFrom('', '', ' as |x|')).map((head) => ({
      head,
      name: 'with',
    })),
    weight: 30,
  },
  {
    arbitrary: join(text('ifEquals '), value, text(' '), value).map((head) => ({ head, name: 'ifEquals' })),
    weight: 20,
  },
  {
    arbitrary: join(text('unlessEquals '), value, text(' '), value).map((head) => ({
      head,
      name: 'unlessEquals',
    })),
    weight: 10,
  },
  {
    arbitrary: fc
      .constantFrom('a', 'flag', 'off', 'nil', 'items', 'people', 'user', 'missing', 'nested', 'x', 'zero')
      .map((name) => ({ head: name, name })),
    weight: 40,
  },
  {
    arbitrary: fc
      .constantFrom('people as |x|', 'user as |x i|')
      .map((head) => ({ head, name: head.split(' ')[0] ?? '' })),
    weight: 10,
  },
  {
    arbitrary: fc.constantFrom(
      { head: 'role "system"', name: 'role' },
      { head: 'json user', name: 'json' },
      { head: 'history', name: 'history' },
    ),
    weight: 10,
  },
  {
    arbitrary: fc.constantFrom(
      { head: 'if', name: 'if' },
      { head: 'each items people', name: 'each' },
      { head: 'missing a', name: 'missing' },
      { head: 'if a as |x|', name: 'if' },
    ),
    weight: 3,
  },
);

const link = fc.oneof(join(text('else if '), value), join(text('else each '), value), text('else items'));
const last = fc.constantFrom('else', 'else', ' else ', '^');

const template = fc.letrec<{ body: string; block: string }>((tie) => ({
  body: fc
    .array(
      fc.oneof(
        { maxDepth: 3, depthIdentifier: 'body' },
        { arbitrary: words, weight: 6 },
        { arbitrary: tag, weight: 6 },
        { arbitrary: tie('block'), weight: 3 },
      ),
      { maxLength: 7 },
    )
    .map((parts) => parts.join('')),
  block: fc.oneof(
    {
      arbitrary: fc
        .record({
          before: indented,
          sign: fc.constantFrom('#', '#', '#', '#', '^'),
          opening,
          strips: fc.array(strip, { minLength: 6, maxLength: 6 }),
          body: tie('body'),
          links: fc.array(fc.tuple(link, strip, strip, tie('body'), lineEnd), { maxLength: 2 }),
          last: fc.option(fc.tuple(last, strip, strip, tie('body'), lineEnd)),
          ends: fc.tuple(lineEnd, lineEnd, indented),
        })
        .map(
          ({
            before,
            sign,
            opening: { head, name },
            strips: [s0, s1, s2, s3],
            body,
            links,
            last: end,
            ends,
          }) => {
            // `{{^name}}` takes an `{{else}}` and no `{{else if}}`.
            const parts = [...(sign === '^' ? [] : links), ...(end ? [end] : [])];
            const chains = parts
              .map(([word, left, right, inner, lineEnd]) => `{{${left}${word}${right}}}${lineEnd}${inner}`)
              .join('');
            return `${before}{{${s0}${sign}${head}${s1}}}${ends[0]}${body}${chains}${ends[2]}{{${s2}/${name}${s3}}}${ends[1]}`;
          },
        ),
      weight: 10,
    },
    {
      arbitrary: fc
        .tuple(
          indented,
          fc.constantFrom('p1', 'p2', 'p3', 'nothing'),
          hash,
          lineEnd,
          tie('body'),
          indented,
          lineEnd,
        )
        .map(
          ([before, name, given, e0, body, inner, e1]) =>
            `${before}{{#> ${name}${given}}}${e0}${body}${inner}{{/${name}}}${e1}`,
        ),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(indented, fc.constantFrom('"in"', '"p3"', 'a'), lineEnd, tie('body'), lineEnd)
        .map(([before, name, e0, body, e1]) => `${before}{{#*inline ${name}}}${e0}${body}{{/inline}}${e1}`),
      weight: 1,
    },
  ),
}));

/** One character in a few templates is taken away or doubled, so that broken ones occur too. */
const damaged = fc
  .tuple(template.body, fc.nat(25), fc.nat(200), fc.constantFrom('', '{', '}', '~', '\0', '|', '(', '.', '['))
  .map(([body, dice, at, insert]) => (dice === 0 ? body.slice(0, at) + insert + body.slice(at + 1) : body));

const small = fc
  .array(fc.oneof(words, words, tag, tag, template.block), { maxLength: 3 })
  .map((parts) => parts.join(''));

/** Partials call only those after them, so that they end; that they may not end is tested elsewhere. */
function without(body: fc.Arbitrary<string>, ...names: readonly string[]): fc.Arbitrary<string> {
  return body.map((source) => names.reduce((result, name) => result.replaceAll(name, 'missing'), source));
}

/** A random template with random partials. `input` and `history` are numbers to choose an example by. */
export const randomCase: fc.Arbitrary<RandomCase> = fc.record({
  template: damaged,
  partials: fc.record({
    p1: without(small, 'p1', '(lookup @root "pname")'),
    p2: without(small, 'p1', 'p2', '(lookup @root "pname")'),
    p3: without(small, 'p1', 'p2', 'p3', '(lookup @root "pname")'),
  }),
  input: fc.nat(3),
  history: fc.nat(2),
});
