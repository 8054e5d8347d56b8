import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, startClosed } from '../../../renderer/features/preview/json-rows.ts';
import { type JsonNode, looksLikeJson, readJson } from '../../../renderer/features/preview/read-json.ts';

function valueOfNode(node: JsonNode): unknown {
  if (node.kind === 'scalar') return JSON.parse(node.text);
  if (node.kind === 'list') return node.items.map(valueOfNode);
  const result: unknown[][] = node.entries.map(({ key, value }) => [key, valueOfNode(value)]);
  return Object.fromEntries(result.map(([key, value]) => [String(key), value]));
}

describe('reading an answer as JSON', () => {
  it('gives the value that JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (source, indent) => {
        const text = JSON.stringify(JSON.parse(source), undefined, indent);
        const read = readJson(text);
        expect(read.ok && valueOfNode(read.node)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses just what JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      ':',
      ',',
      '1',
      '-',
      '0.',
      'true',
      ' ',
      '\n',
      '"',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        expect(readJson(text).ok).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps keys in the order of the text, also those that look like numbers and those that stand twice', () => {
    const read = readJson('{"b": 1, "2": 2, "1": 3, "b": 4}');
    const keys = read.ok && read.node.kind === 'group' ? read.node.entries.map(({ key }) => key) : [];
    expect(keys).toEqual(['b', '2', '1', 'b']);
  });

  it('says where a text stops being JSON, and why', () => {
    expect(readJson('{\n  "a": 1\n  "b": 2\n}')).toMatchObject({ problem: 'comma', line: 3, column: 3 });
    expect(readJson('{"a": 1,}')).toMatchObject({ problem: 'key', column: 9 });
    expect(readJson('{"a": [1, 2')).toMatchObject({ problem: 'end', column: 12 });
    expect(readJson('{"a" 1}')).toMatchObject({ problem: 'colon' });
    expect(readJson('{"a": yes}')).toMatchObject({ problem: 'value', column: 7 });
    expect(readJson('{} and more')).toMatchObject({ problem: 'more' });
    expect(readJson('['.repeat(100_000))).toMatchObject({ problem: 'deep' });
    expect(looksLikeJson('Dear [guest]')).toBe(false);
  });
});

describe('a JSON tree', () => {
  const read = readJson('{"a": [1, {"b": null}], "c": {}}');
  const node = read.ok ? read.node : undefined;

  it('hides what lies in a closed part', () => {
    if (node === undefined) throw new Error('It was not read.');
    expect(rowsOf(node, new Set()).map(({ name }) => name)).toEqual([undefined, 'a', '1', '2', 'b', 'c']);
    const [, list] = rowsOf(node, new Set());
    const closed = rowsOf(node, new Set([list?.path ?? '']));
    expect(closed.map(({ name }) => name)).toEqual([undefined, 'a', 'c']);
    expect(startClosed(node).size).toBe(0);
  });

  it('begins closed below the first level when it is large', () => {
    const large = readJson(JSON.stringify(Array.from({ length: 100 }, (_, index) => [index, index])));
    if (!large.ok) throw new Error('It was not read.');
    expect(rowsOf(large.node, startClosed(large.node))).toHaveLength(101);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
