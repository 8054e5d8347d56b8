import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editExample, partOf } from '../../../renderer/features/examples/edit-example.ts';
import {
  canFoldCase,
  type ExpectationForm,
  expectationKinds,
  readExpectation,
  writeExpectation,
} from '../../../renderer/features/examples/expectation-value.ts';
import { sentenceOf } from '../../../renderer/features/examples/sentence-of.ts';
import { readExample } from '../../../shared/example/read-example.ts';

const line = fc.stringMatching(/^[a-zA-Z0-9{}"' .,:#é-]*[a-z][a-zA-Z0-9{}"' .,:#-]*$/);

const forms: fc.Arbitrary<ExpectationForm> = fc
  .record({
    kind: fc.constantFrom(...expectationKinds),
    isNegated: fc.boolean(),
    foldsCase: fc.boolean(),
    list: fc.array(line, { minLength: 1, maxLength: 4 }),
    count: fc.nat(1_000),
    sentence: fc.constantFrom('', 'It names the place'),
  })
  .map(({ kind, isNegated, foldsCase, list, count, sentence }) => ({
    kind,
    isNegated,
    foldsCase: foldsCase && canFoldCase(kind),
    words: wordsFor(kind, list, count),
    sentence,
  }));

function wordsFor(kind: ExpectationForm['kind'], list: readonly string[], count: number): string {
  if (kind === 'is-json') return '';
  if (kind === 'regex') return '^[a-z]+$';
  if (kind === 'min-words' || kind === 'max-words') return String(count);
  return kind === 'contains-all' || kind === 'contains-any' || kind === 'json-keys'
    ? list.join('\n')
    : (list[0] ?? '');
}

describe('composing an expectation', () => {
  it('writes what the form holds into the file and reads the same form back', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const written = writeExpectation(form);
        if (!written.ok) throw new Error(written.problem.code);
        const before = 'format: 1\nexpect:\n  - { id: a, type: contains, value: soup } # kept\n';
        const file = editExample(before, { kind: 'expect', check: written.check }) ?? '';
        const read = readExample('goldens/suggest/a.yaml', 'suggest', file);
        if (!read.ok) throw new Error(file);
        const check = read.value.checks[1];
        expect(check && readExpectation(check)).toEqual(form);
        expect(file).toContain('# kept');
      }),
      { numRuns: 150 },
    );
  });

  it('says what is missing', () => {
    const form = { kind: 'contains', isNegated: false, foldsCase: false, words: ' ', sentence: '' } as const;
    expect(writeExpectation(form)).toMatchObject({ problem: { code: 'no-words' } });
    expect(writeExpectation({ ...form, kind: 'min-words', words: '2.5' })).toMatchObject({
      problem: { code: 'no-number' },
    });
    expect(writeExpectation({ ...form, kind: 'regex', words: '(' })).toMatchObject({
      problem: { code: 'bad-pattern', detail: expect.stringContaining('(') },
    });
  });

  it('leaves to the source what it cannot hold whole', () => {
    const schema = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } };
    expect(readExpectation({ type: 'is-json', value: schema })).toBeUndefined();
    expect(readExpectation({ type: 'javascript', value: 'true' })).toBeUndefined();
    expect(readExpectation({ type: 'word-count', value: { min: 1, max: 3 } })).toBeUndefined();
    expect(readExpectation({ type: 'assert-set', assert: [] })).toBeUndefined();
    expect(readExpectation({ type: 'cost', threshold: 1 })).toBeUndefined();
  });

  it('reads a list that is written with commas', () => {
    expect(readExpectation({ type: 'contains-any', value: 'a, b' })?.words).toBe('a\nb');
  });

  it('makes a sentence that says what is counted and which keys', () => {
    expect(sentenceOf({ type: 'word-count', value: { max: 80 } })).toBe(
      'The answer must have at most 80 words.',
    );
    expect(sentenceOf({ type: 'is-json', value: { type: 'object', required: ['a', 'b'] } })).toBe(
      'The answer must be JSON that has the keys: a, b.',
    );
    expect(sentenceOf({ type: 'is-json' })).toBe('The answer must be JSON.');
    expect(sentenceOf({ type: 'not-is-json' })).toBe('The answer must not be JSON.');
  });
});

describe('changing an example in its form', () => {
  const source = [
    'format: 1',
    'history:',
    '  - role: user # first',
    '    content: Hello',
    '  - role: assistant',
    '    content: |',
    '      Good day.',
    '      What will it be?',
    'input:',
    '  places:',
    '    - { name: Soba, price: 12 }',
    'expect:',
    '  - id: soup',
    '    type: contains',
    '    value: soup',
    '    weight: 2',
    '',
  ].join('\n');

  it('changes an expectation in place, and keeps its id and weight', () => {
    const check = { type: 'not-icontains-any', value: ['nuts', 'milk'], description: 'No allergens' };
    const edited = editExample(source, { kind: 'change-expect', index: 0, check }) ?? '';
    const read = readExample('goldens/a/b.yaml', 'a', edited);
    expect(read).toMatchObject({ ok: true, value: { checks: [{ id: 'soup', weight: 2, ...check }] } });
    const json = editExample(edited, { kind: 'change-expect', index: 0, check: { type: 'is-json' } }) ?? '';
    expect(json).not.toContain('No allergens');
    expect(readExample('goldens/a/b.yaml', 'a', json)).toMatchObject({
      value: { checks: [{ id: 'soup', type: 'is-json', weight: 2 }] },
    });
  });

  it('moves turns, changes who speaks, and removes one', () => {
    const read = readExample('goldens/a/b.yaml', 'a', source);
    if (!read.ok) throw new Error('The example was not read.');
    const [first, second] = read.value.history;
    const turns = read.value.history.map(({ role, content }) => ({ role, content: String(content) }));
    const swapped = editExample(source, { kind: 'swap-turns', index: 0, turns }) ?? '';
    expect(readExample('goldens/a/b.yaml', 'a', swapped)).toMatchObject({
      value: { history: [second, first] },
    });
    const spoken = editExample(source, { kind: 'turn', index: 0, key: 'role', value: 'assistant' }) ?? '';
    expect(spoken).toBe(source.replace('role: user', 'role: assistant'));
    const removed = editExample(source, { kind: 'remove', list: 'history', index: 0 }) ?? '';
    expect(readExample('goldens/a/b.yaml', 'a', removed)).toMatchObject({ value: { history: [second] } });
  });

  it('reaches into lists of groups, adds to them and takes away', () => {
    const deeper = editExample(source, { kind: 'input', pointer: ['places', 0, 'price'], value: 13 });
    expect(deeper).toBe(source.replace('price: 12', 'price: 13'));
    const more =
      editExample(source, { kind: 'input', pointer: ['places', 1], value: { name: 'Udon' } }) ?? '';
    expect(readExample('goldens/a/b.yaml', 'a', more)).toMatchObject({
      value: { input: { places: [{ name: 'Soba', price: 12 }, { name: 'Udon' }] } },
    });
    const fewer = editExample(more, { kind: 'input', pointer: ['places', 0], value: undefined }) ?? '';
    expect(readExample('goldens/a/b.yaml', 'a', fewer)).toMatchObject({
      value: { input: { places: [{ name: 'Udon' }] } },
    });
  });

  it('begins a list of groups where there was none', () => {
    const edited = editExample('format: 1\n', {
      kind: 'input',
      pointer: ['places', 0],
      value: { name: 'A' },
    });
    expect(readExample('goldens/a/b.yaml', 'a', edited ?? '')).toMatchObject({
      value: { input: { places: [{ name: 'A' }] } },
    });
  });

  it('counts typing into one place as one step, and anything else as its own', () => {
    expect(partOf({ kind: 'turn', index: 1, key: 'content', value: 'a' })).toBe('turn 1');
    expect(partOf({ kind: 'remove', list: 'history', index: 1 })).toBeUndefined();
  });
});
