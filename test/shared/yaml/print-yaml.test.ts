import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { printYaml } from '../../../shared/yaml/print-yaml.ts';
import { readYaml } from '../../../shared/yaml/read-yaml.ts';
import { awkwardJson } from './awkward-json.ts';

describe('printing YAML', () => {
  it('gives back any JSON value, whatever its texts look like', () => {
    fc.assert(
      fc.property(awkwardJson, (value) => {
        expect(readYaml(printYaml({ value }))).toEqual({ ok: true, value: { value } });
      }),
      { numRuns: 2_000 },
    );
  });

  it('means the same to readers of YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(awkwardJson, (value) => {
        const text = printYaml({ value });
        expect(load(text, { schema: YAML11_SCHEMA })).toEqual(load(text, { schema: CORE_SCHEMA }));
      }),
      { numRuns: 2_000 },
    );
  });

  it('prints an example as people write it', () => {
    const text = printYaml({
      format: 1,
      description: 'Spicy and vegan, table for two',
      history: [],
      input: { preferences: ['spicy', 'vegan'], party: 2, booked: '2026-11-20' },
      expect: [
        { id: 'json', type: 'is-json', value: { type: 'object', required: ['restaurant', 'confidence'] } },
      ],
    });
    expect(text).toBe(`format: 1
description: Spicy and vegan, table for two
history: []
input:
  preferences: [spicy, vegan]
  party: 2
  booked: "2026-11-20"
expect:
  - id: json
    type: is-json
    value: {type: object, required: [restaurant, confidence]}
`);
  });

  it('prints texts of several lines as blocks that can be read', () => {
    expect(printYaml({ text: 'You help.\n  Be brief.\n', note: 'a\nb' })).toBe(
      'text: |\n  You help.\n    Be brief.\nnote: |-\n  a\n  b\n',
    );
  });

  it('quotes what a reader could take for something else than a text', () => {
    const text = printYaml({ a: 'yes', b: '2026-11-20', c: '08', d: '1e3', e: 'null', f: '~', g: '0o7' });
    expect(text).toBe('a: "yes"\nb: "2026-11-20"\nc: "08"\nd: "1e3"\ne: "null"\nf: "~"\ng: "0o7"\n');
  });

  it('quotes what only strict readers of YAML 1.1 stumble over', () => {
    expect(printYaml({ a: ['who?', ':a'], b: 'who?', c: 'x\u2028\n' })).toBe(
      'a: ["who?", ":a"]\nb: who?\nc: "x\\L\\n"\n',
    );
  });

  it('leaves out members that are undefined', () => {
    expect(printYaml({ a: 1, b: undefined })).toBe('a: 1\n');
  });
});
