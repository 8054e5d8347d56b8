import type { JsonNode } from './read-json.ts';

/** A row of a JSON tree. */
export interface JsonRow {
  /** The way to it, one step after the other: unique within the tree, also where a key stands twice. */
  readonly path: string;
  readonly depth: number;
  /** Its key, or its number in a list from 1; none for the whole. */
  readonly name?: string;
  readonly kind: 'scalar' | 'list' | 'group';
  readonly scalar?: Extract<JsonNode, { kind: 'scalar' }>;
  /** How many members it has; absent for what has none. */
  readonly size?: number;
  readonly isClosed: boolean;
}

/** Rows that are shown at once at most before deeper parts begin closed. */
const manyRows = 120;

/** The rows of a tree that are in sight when the parts in `closed` are closed. */
export function rowsOf(node: JsonNode, closed: ReadonlySet<string>): readonly JsonRow[] {
  const rows: JsonRow[] = [];
  collect(node, '', undefined, 0, closed, rows);
  return rows;
}

/** What is closed at first: nothing in a small tree, else all that lies deeper than the first level. */
export function startClosed(node: JsonNode): ReadonlySet<string> {
  const rows = rowsOf(node, new Set());
  if (rows.length <= manyRows) return new Set();
  return new Set(rows.flatMap(({ path, depth, size }) => (depth > 0 && size !== undefined ? [path] : [])));
}

function collect(
  node: JsonNode,
  path: string,
  name: string | undefined,
  depth: number,
  closed: ReadonlySet<string>,
  rows: JsonRow[],
): void {
  const named = name === undefined ? {} : { name };
  if (node.kind === 'scalar') {
    rows.push({ path, depth, ...named, kind: 'scalar', scalar: node, isClosed: false });
    return;
  }
  const members =
    node.kind === 'list'
      ? node.items.map((value, index) => ({ name: String(index + 1), value }))
      : node.entries.map(({ key, value }) => ({ name: key, value }));
  const isClosed = closed.has(path);
  rows.push({ path, depth, ...named, kind: node.kind, size: members.length, isClosed });
  if (isClosed) return;
  for (const [index, member] of members.entries())
    collect(member.value, `${path}/${index}`, member.name, depth + 1, closed, rows);
}
