import { diffArrays } from 'diff';

/** A stretch of one list in the place of which another list has another one. Either may be empty, not both. */
export interface ListChange {
  readonly start: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** More additions and removals than this are not looked for, so that no input takes long. */
const mostChanges = 1500;

/** What changed from one list of texts to another, in order; `undefined` where that is too much to tell. */
export function compareLists(
  before: readonly string[],
  after: readonly string[],
): readonly ListChange[] | undefined {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostChanges });
  if (parts === undefined) return undefined;
  const changes: ListChange[] = [];
  let at = 0;
  let open: { start: number; removed: string[]; added: string[] } | undefined;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { start: at, removed: [], added: [] };
      changes.push(open);
    }
    (added ? open.added : open.removed).push(...value);
    if (removed) at += value.length;
  }
  return changes;
}
