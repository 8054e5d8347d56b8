import type { Snapshot } from '../../engine/snapshot.ts';

/** Entries of one folder; `folder` is empty for those that lie in none. */
export interface FolderGroup<T> {
  readonly folder: string;
  readonly entries: readonly T[];
}

/** Groups entries by the folder in their names: those without one first, then folder by folder. */
export function groupByFolder<T extends { readonly name: string }>(
  entries: readonly T[],
): readonly FolderGroup<T>[] {
  const groups = new Map<string, T[]>([['', []]]);
  for (const entry of entries) {
    const folder = folderOf(entry.name);
    const known = groups.get(folder);
    if (known) known.push(entry);
    else groups.set(folder, [entry]);
  }
  return [...groups]
    .filter(([, found]) => found.length > 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([folder, found]) => ({ folder, entries: found }));
}

/** The folders that prompts lie in, as paths, each with the name that people see; that of all prompts first. */
export function foldersOf(
  snapshot: Pick<Snapshot, 'prompts' | 'passages' | 'promptsFolder'> | undefined,
): readonly { readonly path: string; readonly label: string }[] {
  if (snapshot === undefined) return [];
  const { prompts, passages, promptsFolder } = snapshot;
  const found = new Set(['', ...[...prompts, ...passages].map(({ name }) => folderOf(name))]);
  return [...found].sort().map((folder) => ({
    path: [promptsFolder, folder].filter((part) => part !== '').join('/'),
    label: folder,
  }));
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
