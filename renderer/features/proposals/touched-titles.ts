import { titleWithVariant } from '../../../shared/check/words.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';

/** The titles of prompts and shared passages, as the project's library has them. */
export type Titles = Pick<Snapshot, 'prompts' | 'passages'>;

/** So many titles are told; of more only how many. */
const mostTold = 3;

/** What some files are, for people: the titles of prompts and shared passages, and how many other files there are. */
export function touchedTitles(paths: readonly string[], library: Titles | undefined): string {
  const prompts = paths.filter((path) => path.endsWith('.prompt'));
  const titles = [...new Set(prompts.map((path) => titleOf(path, library)))];
  return text.proposals.titles(
    titles.slice(0, mostTold),
    Math.max(0, titles.length - mostTold),
    paths.length - prompts.length,
  );
}

/** The title of a prompt or a shared passage; of one that is not live, its name. */
export function titleOf(path: string, library: Titles | undefined): string {
  const prompt = library?.prompts.find((one) => one.path === path);
  if (prompt !== undefined) return titleWithVariant(prompt);
  return library?.passages.find((one) => one.path === path)?.title ?? nameOf(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.prompt$/, '');
}
