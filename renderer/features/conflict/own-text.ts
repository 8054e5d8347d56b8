import type { SectionName } from '../../../shared/proposal/file-sections.ts';
import type { SectionConflict } from '../../../shared/proposal/merged-file.ts';

/** A section cut into what says where it stands, its words, and the blank lines after them. */
export interface Framed {
  readonly lead: string;
  readonly words: string;
  readonly tail: string;
}

/** The line that names a message's speaker, or the place of earlier turns. */
const marker = /^[^\S\r\n]*\{\{~?\s*(?:role\s+(?:"[^"]*"|'[^']*')|history)\s*~?\}\}[^\S\r\n]*(?:\r\n|\n|\r)?/;

/** The words of a section as people write them: of a message, without the line that names its speaker. */
export function framed(name: SectionName, section: string): Framed {
  const lead = name.kind === 'message' ? (marker.exec(section)?.[0] ?? '') : '';
  const rest = section.slice(lead.length);
  const words = rest.trimEnd();
  return { lead, words, tail: rest.slice(words.length) };
}

/** A section with words that somebody wrote, in the frame that it has on one side, and with that side's line ends. */
export function ownText({ name, base, mine, theirs }: SectionConflict, words: string): string {
  const model = mine ?? theirs ?? base ?? '';
  const { lead, tail } = framed(name, model);
  const end = /\r\n|\r(?!\n)/.exec(model)?.[0] ?? '\n';
  const written = words.trimEnd().replace(/\r\n|\r|\n/g, end);
  return `${lead}${written}${tail === '' ? end : tail}`;
}
