import { picoschema } from 'dotprompt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/json.ts';
import { readPicoschema } from '../../../shared/prompt/picoschema.ts';

const type = fc.constantFrom(
  'string',
  'number',
  'integer',
  'boolean',
  'null',
  'any',
  'string, a text',
  'any, of all',
  'number,',
  'Named',
  'string[]',
);
const key = fc
  .tuple(
    fc.constantFrom('name', 'age', 'tags', 'a b', '(*)', ''),
    fc.constantFrom('', '?', '?'),
    fc.constantFrom(
      '',
      '',
      '(array)',
      '(array, of things (many))',
      '(object, one)',
      '(enum, a choice)',
      '(list)',
      '(array',
    ),
  )
  .map((parts) => parts.join(''));
const { schema } = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    type,
    fc.dictionary(key, tie('schema'), { maxKeys: 4 }),
    fc.array(fc.constantFrom('a', 'b', null), { maxLength: 3 }),
    fc.constantFrom(null, 1, true),
    fc.constantFrom<JsonValue>(
      { type: 'object', properties: { a: { type: 'string' } } },
      { properties: { a: 1 } },
      { type: 'array' },
    ),
  ),
}));

describe('a schema', () => {
  it('becomes the JSON Schema that the dotprompt package makes of it, and is reported where the package fails', async () => {
    let equal = 0;
    await fc.assert(
      fc.asyncProperty(schema, async (source) => {
        const ours = readPicoschema(source);
        let theirs: unknown;
        try {
          theirs = await picoschema(structuredClone(source));
        } catch {
          expect(ours.problems.length).toBeGreaterThan(0);
          return;
        }
        // Of an optional "any" the package makes a type without a name, which no JSON Schema allows.
        const text = JSON.stringify(theirs).replaceAll('"type":[null,"null"],', '');
        expect(ours.schema).toEqual(
          JSON.parse(text.replaceAll(',"type":[null,"null"]', '').replaceAll('"type":[null,"null"]', '')),
        );
        equal++;
      }),
      { numRuns: 5000, seed: 7 },
    );
    expect(equal).toBeGreaterThan(1000);
  });

  it('says where a type is unknown, and how a list is written', () => {
    const { schema: read, problems } = readPicoschema({
      title: 'string',
      'outline(object)': { parts: 'string[]' },
    });
    expect(problems).toEqual([
      {
        message: '"string[]" is not a type. For a list write "name(array): string".',
        path: ['outline(object)', 'parts'],
      },
    ]);
    expect(read).toMatchObject({ properties: { outline: { properties: { parts: {} } } } });
  });

  it('can be one that the service knows by name', () => {
    const named = new Map([['Place', { type: 'object' }]]);
    expect(readPicoschema({ where: 'Place, to eat' }, named)).toMatchObject({
      schema: { properties: { where: { type: 'object', description: 'to eat' } } },
      problems: [],
    });
  });
});
