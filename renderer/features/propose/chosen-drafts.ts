import type { Preparation } from '../../engine/preparation.ts';

/** The files of a group, and the open proposal of the creator's that they are in, if any. */
export interface ChoosableGroup {
  readonly key: string;
  readonly prompts: readonly string[];
  readonly paths: readonly string[];
  readonly number?: number;
}

/** The groups of drafts that may travel. */
export function choosableGroups(
  { groups }: Preparation['travels'],
  proposed: ReadonlyMap<string, number>,
): readonly ChoosableGroup[] {
  return groups.map(({ prompts, files }) => {
    const paths = files.map(({ path }) => path);
    const number = paths.map((path) => proposed.get(path)).find((one) => one !== undefined);
    return { key: paths[0] ?? '', prompts, paths, ...(number !== undefined && { number }) };
  });
}

/**
 * What is chosen at first: what is edited just now, with what belongs to the same proposal; else what no proposal holds
 * yet, else all of the newest proposal.
 */
export function firstChoice(groups: readonly ChoosableGroup[], path: string | undefined): readonly string[] {
  const edited = groups.find(({ paths }) => path !== undefined && paths.includes(path));
  const isNew = groups.some(({ number }) => number === undefined);
  const newest = Math.max(...groups.map(({ number }) => number ?? 0));
  const number = edited === undefined ? (isNew ? undefined : newest) : edited.number;
  return groups.filter((group) => group.number === number).flatMap(({ paths }) => paths);
}

/** The proposals that the chosen files are in; the proposal to update is the only one of them. */
export function proposalsOf(
  groups: readonly ChoosableGroup[],
  chosen: ReadonlySet<string>,
): readonly number[] {
  const numbers = groups.flatMap(({ number, paths }) =>
    number !== undefined && paths.some((path) => chosen.has(path)) ? [number] : [],
  );
  return [...new Set(numbers)].sort((left, right) => left - right);
}
