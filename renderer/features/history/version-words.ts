import { dateWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import type { Version } from './use-versions.ts';

/** A version in a line, as a slider says it: "12 March: Calmer words, by Ana". */
export function valueWords({ at, title, by }: Version, now: Date = new Date()): string {
  return text.history.valueOf(dateWords(at, now), title, by);
}
