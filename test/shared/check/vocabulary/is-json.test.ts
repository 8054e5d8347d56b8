import { describe, expect, it } from 'vitest';
import { gradeNow, reasonNow, verdictNow } from '../grade-now.ts';

const person = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };

describe('is-json', () => {
  it.each([
    ['{"a":1}', 'pass'],
    ['  [1, 2] ', 'pass'],
    ['42', 'pass'],
    ['null', 'pass'],
    ['"text"', 'pass'],
    ['', 'fail'],
    ['{a: 1}', 'fail'],
    ['```json\n{}\n```', 'fail'],
    ['\u00a0{}', 'fail'],
    ['nothing', 'fail'],
  ])('on %j: %s', async (answer, verdict) => {
    expect(await verdictNow({ type: 'is-json' }, answer)).toBe(verdict);
  });

  it('asks that the answer is as the schema says', async () => {
    expect(await verdictNow({ type: 'is-json', value: person }, '{"name":"Zoé"}')).toBe('pass');
    expect(await reasonNow({ type: 'is-json', value: person }, '{}')).toBe(
      "The answer should be JSON as the schema asks, but it is not: answer must have required property 'name'.",
    );
    expect(await verdictNow({ type: 'not-is-json', value: person }, '{}')).toBe('pass');
  });

  it('takes a schema written as YAML, with fill-ins', async () => {
    const check = { type: 'is-json', value: 'type: {{type}}\nrequired: [a]' };
    expect(await verdictNow(check, '{"a":1}', { type: 'object' })).toBe('pass');
    expect(await verdictNow(check, '{}', { type: 'object' })).toBe('fail');
  });

  it.each([[''], [0], [false], [null]])('takes %j as no schema', async (value) => {
    expect(await verdictNow({ type: 'is-json', value }, '{}')).toBe('pass');
  });

  it('does not look at the schema while the answer is no JSON', async () => {
    expect(await verdictNow({ type: 'is-json', value: { type: 'nonsense' } }, 'no JSON')).toBe('fail');
    expect(await verdictNow({ type: 'not-is-json', value: { type: 'nonsense' } }, 'no JSON')).toBe('pass');
  });

  it.each([
    [{ type: 'nonsense' }],
    [{ unknownKeyword: 1 }],
    [{ format: 'no-such-format' }],
    [{ minimum: 'low' }],
    [{ required: ['a', 'a'] }],
    [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }],
    [{ pattern: '[' }],
    ['type: [object'],
    ['# only a comment'],
    [true],
    [5],
  ])('is broken with the schema %j', async (value) => {
    const outcome = await gradeNow({ type: 'is-json', value }, '{}');
    expect(outcome.kind).toBe('broken');
    expect(outcome).not.toHaveProperty('promptfoo');
  });

  it('knows the formats of JSON Schema', async () => {
    const value = { properties: { day: { type: 'string', format: 'date' } } };
    expect(await verdictNow({ type: 'is-json', value }, '{"day":"2026-11-20"}')).toBe('pass');
    expect(await verdictNow({ type: 'is-json', value }, '{"day":"soon"}')).toBe('fail');
  });

  it('lets two checks use one "$id" for different schemas', async () => {
    const first = { $id: 'https://example.org/a', type: 'object' };
    const second = { $id: 'https://example.org/a', type: 'array' };
    expect(await verdictNow({ type: 'is-json', value: first }, '{}')).toBe('pass');
    expect(await verdictNow({ type: 'is-json', value: second }, '[]')).toBe('pass');
    expect(await verdictNow({ type: 'is-json', value: { $ref: 'https://example.org/a' } }, '{}')).toBe(
      'broken',
    );
  });
});
