import fc from 'fast-check';
import { hash, indented, join, lineEnd, strip, text, value, words } from './expression-arbitrary.ts';
import { tag } from './tag-arbitrary.ts';

/** A random project: a template with what it is filled in with. */
export interface RandomCase {
  readonly template: string;
  readonly partials: Readonly<Record<'p1' | 'p2' | 'p3', string>>;
  readonly input: number;
  readonly history: number;
}

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
