import fc from 'fast-check';
import type { Person, ProposalEvent } from '../../../shared/proposal/proposal.ts';

/** Three people; the first one usually proposes. */
export const people: readonly Person[] = [
  { name: 'Ada', email: 'ada@example.com' },
  { name: 'Ben', email: 'ben@example.com' },
  { name: 'Cleo', email: 'Cleo@Example.com' },
];

/** Three commits. */
export const commits: readonly string[] = ['a', 'b', 'c'].map((letter) => letter.repeat(40));

const person = fc.constantFrom(...people);
const commit = fc.constantFrom(...commits);
const words = fc.constantFrom('Why?', 'Shorter, please.', 'Done.');
const base = {
  id: fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8'),
  at: fc.constant('2026-11-20T10:00:00Z'),
  by: person,
};
const version = {
  head: commit,
  base: commit,
  title: fc.constant('Calmer words'),
  body: fc.constant('Text.'),
  ready: fc.boolean(),
  paths: fc.constant(['prompts/suggest.prompt']),
};
const withoutRestores = ['id', 'at', 'by', 'head', 'base', 'title', 'body', 'ready', 'paths'] as const;
const place = fc.record({
  path: fc.constant('prompts/suggest.prompt'),
  quote: fc.constant('Be kind.'),
  before: fc.string({ maxLength: 9 }),
  after: fc.string({ maxLength: 9 }),
});

/** Any event, in any order: what a host may hand over after years of use by several people. */
export const anyEvent: fc.Arbitrary<ProposalEvent> = fc.oneof(
  fc.record(
    {
      ...base,
      kind: fc.constant('opened' as const),
      ...version,
      key: fc.constant('a key of its own'),
      branch: fc.constant('galley/calmer-words-1'),
      restores: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: [...withoutRestores, 'kind', 'key', 'branch'] },
  ),
  fc.record({ ...base, kind: fc.constant('updated' as const), ...version }),
  fc.record(
    { ...base, kind: fc.constant('remark' as const), head: commit, text: words, place },
    { requiredKeys: ['id', 'at', 'by', 'kind', 'head', 'text'] },
  ),
  fc.record({
    ...base,
    kind: fc.constant('answered' as const),
    remark: base.id,
    text: words,
    settled: fc.boolean(),
  }),
  fc.record({ ...base, kind: fc.constant('approved' as const), head: commit }),
  fc.record({ ...base, kind: fc.constant('changes-asked' as const), head: commit, text: words }),
  fc.record({ ...base, kind: fc.constant('made-live' as const), head: commit, commit }),
  fc.record({ ...base, kind: fc.constant('withdrawn' as const) }),
);
