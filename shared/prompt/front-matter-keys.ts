import { entryAt } from '../yaml/locate-yaml.ts';
import { parseYamlTree, type YamlNode } from '../yaml/yaml-tree.ts';
import type { Range } from './range.ts';

/** Where the keys of a front matter stand in the file. Made only for YAML that can be read. */
export interface FrontMatterKeys {
  readonly tree: YamlNode | undefined;
  /** The YAML within the file. */
  readonly yaml: Range;
}

/** The keys of the YAML in a range of a file. */
export function frontMatterKeys(source: string, yaml: Range): FrontMatterKeys {
  return { tree: parseYamlTree(source.slice(yaml.start, yaml.end)), yaml };
}

/** The place of the key at a path, or of the nearest key above it; all of the YAML when there is none. */
export function placeOf({ tree, yaml }: FrontMatterKeys, path: readonly string[]): Range {
  let node = tree;
  let place = yaml;
  for (const key of path) {
    const entry = node && entryAt(node, key);
    if (!entry) break;
    const { start, end } = entry.key ?? entry.value;
    place = { start: yaml.start + start, end: yaml.start + end };
    node = entry.value;
  }
  return place;
}

/** The place of the value at a path as it is written, without its tag and anchor; `undefined` when there is none. */
export function valueAt({ tree, yaml }: FrontMatterKeys, path: readonly string[]): Range | undefined {
  let node = tree;
  for (const key of path) node = node && entryAt(node, key)?.value;
  return node && { start: yaml.start + node.start, end: yaml.start + node.end };
}

/** The keys of the mapping at a path, as they are written, with their places. */
export function keysAt({ tree, yaml }: FrontMatterKeys, path: readonly string[]): ReadonlyMap<string, Range> {
  let node = tree;
  for (const key of path) node = node && entryAt(node, key)?.value;
  const keys = new Map<string, Range>();
  if (node?.kind !== 'mapping') return keys;
  for (const { key } of node.entries) {
    if (key.kind === 'scalar')
      keys.set(key.text, { start: yaml.start + key.start, end: yaml.start + key.end });
  }
  return keys;
}
