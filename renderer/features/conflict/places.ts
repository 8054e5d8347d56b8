import { nameKey } from '../../../shared/proposal/align-sections.ts';
import { type MergedFile, type SectionConflict, settleFile } from '../../../shared/proposal/merged-file.ts';
import type { ConflictState, KeptChoice } from '../../stores/conflict-store.ts';
import type { Draft } from '../../stores/project-store.ts';
import { ownText } from './own-text.ts';

/** A file whose two changes are put together. */
export interface ConflictFile {
  readonly path: string;
  readonly draft: Draft;
  /** Null where others have no such file. */
  readonly theirs: string | null;
  readonly merged: MergedFile;
  readonly places: readonly Place[];
}

/** A place where two changes meet. */
export interface Place {
  /** The same in every version of the file, as far as its name and its turn among those of that name. */
  readonly key: string;
  readonly conflict: SectionConflict;
}

/** What the choices are made of. */
export type Choices = Pick<ConflictState, 'choices' | 'written'>;

/** The places of a merged file; `scope` parts the files of one project from those of another. */
export function placesOf(scope: string, path: string, merged: MergedFile): readonly Place[] {
  if (merged.kind === 'clean') return [];
  const seen = new Map<string, number>();
  return merged.parts.flatMap((part) => {
    if (part.kind === 'agreed') return [];
    const name = nameKey(part.name);
    const turn = seen.get(name) ?? 0;
    seen.set(name, turn + 1);
    return [{ key: JSON.stringify([scope, path, name, turn]), conflict: part }];
  });
}

/** The key under which it is kept that one side's whole text stands. */
export function wholeKey(scope: string, path: string): string {
  return JSON.stringify([scope, path]);
}

/** What was chosen for a place, as long as its texts are those that it was chosen between. */
export function choiceOf({ choices }: Pick<Choices, 'choices'>, place: Place): KeptChoice | undefined {
  const kept = choices.get(place.key);
  return kept !== undefined && isOf(kept, place.conflict) ? kept : undefined;
}

/** Whether something was chosen for a place while its texts were others. */
export function isStale({ choices }: Pick<Choices, 'choices'>, place: Place): boolean {
  const kept = choices.get(place.key);
  return kept !== undefined && !isOf(kept, place.conflict);
}

/** Which whole text was chosen for a file, as long as its texts are those that it was chosen between. */
export function wholeOf(
  { choices }: Pick<Choices, 'choices'>,
  scope: string,
  { path, draft, theirs }: Pick<ConflictFile, 'path' | 'draft' | 'theirs'>,
): 'mine' | 'theirs' | undefined {
  const kept = choices.get(wholeKey(scope, path));
  if (kept === undefined || !isOf(kept, { base: draft.base, mine: draft.text, theirs })) return undefined;
  return kept.taken === 'own' ? undefined : kept.taken;
}

/** What a place is settled with; undefined while that is not chosen, or nothing is written. */
export function settledText(choices: Choices, place: Place): string | null | undefined {
  const taken = choiceOf(choices, place)?.taken;
  if (taken === undefined) return undefined;
  if (taken !== 'own') return place.conflict[taken];
  const words = choices.written.get(place.key) ?? '';
  return words.trim() === '' ? undefined : ownText(place.conflict, words);
}

/** The places for which nothing is chosen yet. */
export function placesLeft(choices: Choices, scope: string, file: ConflictFile): readonly Place[] {
  if (wholeOf(choices, scope, file) !== undefined) return [];
  return file.places.filter((place) => settledText(choices, place) === undefined);
}

/** The text that the choices for a file come to; null: no file. Undefined while a place is left. */
export function resultOf(choices: Choices, scope: string, file: ConflictFile): string | null | undefined {
  const whole = wholeOf(choices, scope, file);
  if (whole !== undefined) return whole === 'mine' ? file.draft.text : file.theirs;
  if (placesLeft(choices, scope, file).length > 0) return undefined;
  const byConflict = new Map(file.places.map((place) => [place.conflict, place]));
  return settleFile(file.merged, (conflict) => {
    const place = byConflict.get(conflict);
    return (place && settledText(choices, place)) ?? null;
  });
}

function isOf({ of }: KeptChoice, { base, mine, theirs }: KeptChoice['of']): boolean {
  return of.base === base && of.mine === mine && of.theirs === theirs;
}
