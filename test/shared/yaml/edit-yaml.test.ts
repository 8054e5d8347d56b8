import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonValue } from '../../../shared/json.ts';
import { editYaml } from '../../../shared/yaml/edit-yaml.ts';
import { locateYaml, type Pointer } from '../../../shared/yaml/locate-yaml.ts';
import { printYaml } from '../../../shared/yaml/print-yaml.ts';
import { readYaml } from '../../../shared/yaml/read-yaml.ts';
import { editedValue, type YamlEdit } from '../../../shared/yaml/yaml-edit.ts';
import { awkwardJson } from './awkward-json.ts';

const source = `# Written by Ana
format: 1
description: "Spicy"   # for the demo
history: []
input:
  preferences: [spicy, 'vegan']  # two
  text: |
    a
    b

  # how many
  party: 2
expect:
  - id: a # stable
    type: contains
  -
    id: b
    type: y
end: x`;

function edited(edit: YamlEdit, text = source): string {
  const result = editYaml(text, edit);
  if (!result.ok) throw new Error(result.code);
  return result.text;
}

describe('editing YAML', () => {
  it('replaces a value and keeps the remark behind it', () => {
    const text = edited({ kind: 'set', pointer: ['description'], value: 'Mild: yes' });
    expect(text).toBe(source.replace('"Spicy"', '"Mild: yes"'));
  });

  it('replaces a text of several lines by another', () => {
    const text = edited({ kind: 'set', pointer: ['input', 'text'], value: 'c\n\n  d\n' });
    expect(text).toBe(source.replace('    a\n    b\n', '    c\n\n      d\n'));
  });

  it('quotes an entry of a list in brackets where it must', () => {
    const text = edited({ kind: 'set', pointer: ['input', 'preferences', 1], value: 'hot, sour' });
    expect(text).toBe(source.replace("'vegan'", '"hot, sour"'));
  });

  it('keeps the remark behind a name whose block becomes a single value', () => {
    const text = edited({ kind: 'set', pointer: ['a'], value: 1 }, 'a: # why\n  b: 2\nc: 3\n');
    expect(text).toBe('a: 1 # why\nc: 3\n');
  });

  it('adds a name at the end of a group, and an entry at the end of a list', () => {
    const party = edited({ kind: 'add', pointer: ['input'], key: 'booked', value: '2026-11-20' });
    expect(party).toBe(source.replace('party: 2\n', 'party: 2\n  booked: "2026-11-20"\n'));
    const entry = edited({ kind: 'append', pointer: ['expect'], value: { id: 'c', type: 'z' } });
    expect(entry).toBe(source.replace('type: y\n', 'type: y\n  - id: c\n    type: z\n'));
    const short = edited({ kind: 'append', pointer: ['input', 'preferences'], value: 'new' });
    expect(short).toBe(source.replace("'vegan']", "'vegan', new]"));
  });

  it('opens an empty list for its first entry', () => {
    const text = edited({ kind: 'append', pointer: ['history'], value: { role: 'user', content: 'Hi' } });
    expect(text).toBe(source.replace('history: []', 'history:\n  - role: user\n    content: Hi'));
  });

  it('deletes a name or an entry with its lines', () => {
    expect(edited({ kind: 'delete', pointer: ['expect', 0] })).toBe(
      source.replace('  - id: a # stable\n    type: contains\n', ''),
    );
    expect(edited({ kind: 'delete', pointer: ['end'] })).toBe(source.replace('\nend: x', ''));
    expect(edited({ kind: 'delete', pointer: ['input', 'preferences', 0] })).toBe(
      source.replace('spicy, ', ''),
    );
  });

  it('keeps Windows line ends, a byte order mark and a missing line break at the end', () => {
    const windows = `\ufeff${source.replaceAll('\n', '\r\n')}`;
    const text = edited({ kind: 'append', pointer: ['expect'], value: { id: 'c', type: 'z' } }, windows);
    expect(text).toBe(windows.replace('type: y\r\n', 'type: y\r\n  - id: c\r\n    type: z\r\n'));
  });

  it('refuses an edit that would change another part through an alias', () => {
    const text = 'a: &x\n  k: 1\nb: *x\n';
    expect(editYaml(text, { kind: 'set', pointer: ['a', 'k'], value: 2 })).toEqual({
      ok: false,
      code: 'would-change-more',
    });
    expect(editYaml(text, { kind: 'set', pointer: ['b', 'k'], value: 2 })).toEqual({
      ok: false,
      code: 'would-change-more',
    });
  });

  it('says when there is no such part, when a name is taken, and when the file is broken', () => {
    expect(editYaml(source, { kind: 'set', pointer: ['nope'], value: 1 })).toEqual({
      ok: false,
      code: 'not-possible',
    });
    expect(editYaml(source, { kind: 'add', pointer: [], key: 'end', value: 1 })).toEqual({
      ok: false,
      code: 'not-possible',
    });
    expect(editYaml(source, { kind: 'append', pointer: ['end'], value: 1 })).toEqual({
      ok: false,
      code: 'not-possible',
    });
    expect(editYaml('a: "', { kind: 'set', pointer: ['a'], value: 1 })).toEqual({
      ok: false,
      code: 'unreadable',
    });
  });

  it('changes one part of any file and nothing else, and succeeds nearly always', () => {
    let tried = 0;
    let done = 0;
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        awkwardJson,
        fc.constantFrom('set', 'append', 'add', 'delete'),
        (text, choice, value, kind) => {
          const before = valueIn(text);
          const edit = chooseEdit(before, choice, value, kind);
          const wanted = editedValue(before, edit);
          const result = editYaml(text, edit);
          if (wanted === undefined) {
            expect(result).toEqual({ ok: false, code: 'not-possible' });
            return;
          }
          tried++;
          if (!result.ok) return;
          done++;
          expect(valueIn(result.text)).toEqual(wanted);
          const place = kind === 'set' ? locateYaml(text, edit.pointer) : undefined;
          if (place) {
            const head = text.slice(0, place.key?.end ?? place.value.start).trimEnd();
            expect(result.text.startsWith(head)).toBe(true);
            expect(result.text.endsWith(text.slice(place.value.end))).toBe(true);
          }
          if (kind === 'add' || kind === 'append') expect(commentsOf(result.text)).toEqual(commentsOf(text));
        },
      ),
      { numRuns: 2_000 },
    );
    expect(done / tried).toBeGreaterThan(0.9);
  });
});

function valueIn(text: string): JsonValue {
  const read = readYaml(text);
  if (!read.ok) throw new Error(`${read.problem.message}\n${text}`);
  return read.value;
}

const plainValue = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'two words', 'a\nb\n', 'a\n\n  b', '1', 'a: b'),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('k', 'l', 'm n', 'o'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** Files in several hands: block and flow, indented lists or not, remarks, other line ends, no line break at the end. */
const document = fc
  .record({
    value: fc.dictionary(fc.constantFrom('a', 'b', 'c'), plainValue, { minKeys: 1, noNullPrototype: true }),
    flowLevel: fc.constantFrom(-1, 1, 2, 3),
    hand: fc.constantFrom('ours', 'wide', 'flat'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    remarks: fc.boolean(),
    cut: fc.boolean(),
  })
  .map(({ value, flowLevel, hand, lineEnd, remarks, cut }) => {
    const text =
      hand === 'ours'
        ? printYaml(value)
        : dump(value, { flowLevel, indent: hand === 'wide' ? 4 : 2, seqNoIndent: hand === 'flat' });
    const remarked = remarks
      ? text.replace(/^([abc]):(.*)$/gm, (line, _key, rest: string) =>
          /[|>]/.test(rest) ? line : `# above\n${line} # behind`,
        )
      : text;
    return (cut ? remarked.replace(/\n$/, '') : remarked).replaceAll('\n', lineEnd);
  });

function chooseEdit(value: JsonValue, choice: number, added: JsonValue, kind: YamlEdit['kind']): YamlEdit {
  const pointers = pointersOf(value, []);
  const pointer = pointers[choice % pointers.length] ?? [];
  return kind === 'add'
    ? { kind, pointer, key: 'added', value: added }
    : kind === 'delete'
      ? { kind, pointer }
      : { kind, pointer, value: added };
}

function pointersOf(value: JsonValue, base: Pointer): readonly Pointer[] {
  const members: readonly (readonly [string | number, JsonValue])[] = isJsonObject(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? value.map((part: JsonValue, index) => [index, part] as const)
      : [];
  return members.flatMap(([key, part]) => [[...base, key], ...pointersOf(part, [...base, key])]);
}

function commentsOf(text: string): readonly string[] {
  return text.match(/# (?:above|behind)/g) ?? [];
}
