import type { Range } from '../prompt/range.ts';
import { parseYamlTree, type YamlEntry, type YamlNode } from './yaml-tree.ts';

/** The keys and indexes that lead from the root of a value to a part of it. */
export type Pointer = readonly (string | number)[];

/** Where a part of a YAML text that can be read stands: its value, and its key where it has one. */
export interface YamlPlace {
  readonly value: Range;
  readonly key?: Range;
}

/** The place of a part, or `undefined` when the text has no such part (or it is reached only through an alias). */
export function locateYaml(text: string, pointer: Pointer): YamlPlace | undefined {
  let node = parseYamlTree(text);
  let key: YamlNode | undefined;
  for (const step of pointer) {
    const entry = node && entryAt(node, step);
    if (!entry) return undefined;
    key = entry.key;
    node = entry.value;
  }
  if (!node) return undefined;
  return { value: rangeOf(node), ...(key && { key: rangeOf(key) }) };
}

/** The nearest place that there is: of the part itself, or of what should hold it. */
export function locateNearest(text: string, pointer: Pointer): YamlPlace | undefined {
  for (let length = pointer.length; length >= 0; length--) {
    const place = locateYaml(text, pointer.slice(0, length));
    if (place) return place;
  }
  return undefined;
}

/** The value, and for a mapping the key, that one step of a pointer leads to. */
export function entryAt(
  node: YamlNode,
  step: string | number,
): (Partial<Pick<YamlEntry, 'key'>> & Pick<YamlEntry, 'value'>) | undefined {
  if (node.kind === 'mapping')
    return node.entries.find(({ key }) => key.kind === 'scalar' && key.text === String(step));
  if (node.kind !== 'sequence') return undefined;
  const value = node.items[Number(step)];
  return value && { value };
}

function rangeOf({ start, end }: YamlNode): Range {
  return { start, end };
}
