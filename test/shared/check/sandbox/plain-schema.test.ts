import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainSchema } from '../../../../shared/check/sandbox/plain-schema.ts';

const ajv = new Ajv({ logger: false });

const { schema } = fc.letrec((tie) => {
  const value = fc.oneof(
    fc.constantFrom('object', 'string', 'nonsense', 0, 1, -1, 1.5, true, null, [], ['a'], ['a', 'a']),
    tie('schema'),
  );
  const keyword = fc.constantFrom(
    'type',
    'title',
    'required',
    'items',
    'additionalProperties',
    'minimum',
    'minLength',
    'maxItems',
    'enum',
    '__proto__',
  );
  return {
    schema: fc
      .tuple(
        fc.dictionary(keyword, value, { maxKeys: 4 }),
        fc.option(fc.dictionary(fc.string(), value, { maxKeys: 2 })),
      )
      .map(([members, properties]) => (properties === null ? members : { ...members, properties })),
  };
});

describe('a plain schema', () => {
  it('is one that draft-07 allows', () => {
    let plain = 0;
    fc.assert(
      fc.property(schema, (candidate) => {
        if (!isPlainSchema(candidate)) return;
        plain++;
        expect(ajv.validateSchema(candidate as object)).toBe(true); // isPlainSchema takes objects only
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it('is what people write most', () => {
    const items = { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 1 } } };
    expect(isPlainSchema({ type: 'array', items, maxItems: 3 })).toBe(true);
    expect(isPlainSchema({ type: 'nonsense' })).toBe(false);
    expect(isPlainSchema({ $ref: '#' })).toBe(false);
  });
});
