import type { Recording } from '../example/recording.ts';
import { editYaml } from '../yaml/edit-yaml.ts';

/** What becomes of a file: another text, or nothing. */
export type FileRemoval =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly removed: true };

/**
 * A recording's file without some of its runs (by index), everything else to the byte as it was; the whole file goes when
 * no run is left. `undefined` when there is no way to take them out that leaves all else as it is.
 */
export function dropRuns(
  { path, runs }: Pick<Recording, 'path' | 'runs'>,
  text: string,
  dropped: ReadonlySet<number>,
): FileRemoval | undefined {
  if (runs.every((_run, index) => dropped.has(index))) return { path, removed: true };
  let edited = text;
  for (const index of [...dropped].sort((left, right) => right - left)) {
    const result = editYaml(edited, { kind: 'delete', pointer: ['runs', index] });
    if (!result.ok) return undefined;
    edited = result.text;
  }
  return { path, text: edited };
}
