import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';
import type { Range } from './range.ts';

/** Where a key stands in a file, and the keys of the mapping under it. List items have their index as key. */
export interface KeyNode {
  readonly range: Range;
  readonly children: ReadonlyMap<string, KeyNode>;
}

interface OpenNode {
  readonly children: Map<string, KeyNode>;
  readonly isMapping: boolean;
  /** A mapping's key that still waits for its value. */
  key: { readonly name: string; readonly range: Range } | undefined;
  count: number;
}

/**
 * The places of all keys of a YAML document.
 * @param events js-yaml's events for `text`
 * @param base where `text` lies in the file
 */
export function keyTree(events: readonly Event[], text: string, base: Range): KeyNode {
  const root: OpenNode = { children: new Map(), isMapping: false, key: undefined, count: 0 };
  const open: OpenNode[] = [root];
  const rangeOf = (start: number, end: number): Range => ({
    start: base.start + start,
    end: base.start + end,
  });

  for (const event of events) {
    const parent = open.at(-1);
    if (!parent) break;
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const range = rangeOf(event.valueStart, event.valueEnd);
        if (parent.isMapping && !parent.key) parent.key = { name: getScalarValue(text, event), range };
        else addChild(parent, range, new Map());
        break;
      }
      case EVENT_ID.ALIAS:
        addChild(parent, rangeOf(event.anchorStart, event.anchorEnd), new Map());
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        const children = new Map<string, KeyNode>();
        addChild(parent, rangeOf(event.start, event.start), children);
        open.push({ children, isMapping: event.type === EVENT_ID.MAPPING, key: undefined, count: 0 });
        break;
      }
      case EVENT_ID.POP:
        if (open.length > 1) open.pop();
        break;
      default:
    }
  }
  return { range: base, children: root.children.get('0')?.children ?? new Map() };
}

function addChild(parent: OpenNode, range: Range, children: ReadonlyMap<string, KeyNode>): void {
  if (parent.isMapping && !parent.key) {
    // A collection or an alias as a key: js-yaml refuses it or writes it as a text; it gets no place of its own.
    parent.key = { name: '', range };
    return;
  }
  const name = parent.key?.name ?? String(parent.count++);
  parent.children.set(name, { range: parent.key?.range ?? range, children });
  parent.key = undefined;
}

/** The place of the key at a path, or of the nearest key above it that has one. */
export function placeOf(tree: KeyNode, path: readonly string[]): Range {
  let node = tree;
  for (const key of path) {
    const child = node.children.get(key);
    if (!child) break;
    node = child;
  }
  return node.range;
}
