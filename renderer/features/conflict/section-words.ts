import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import type { SectionName } from '../../../shared/proposal/file-sections.ts';
import { readableDocument } from '../../monaco/readable.ts';
import { englishText } from '../../monaco/text.ts';
import { visualModel } from '../../monaco/visual-model.ts';
import { type Stretch, type Word, wordChanges, wordsOf } from '../editor/word-changes.ts';
import { framed } from './own-text.ts';

/** Texts with more characters than this are shown as they are: their words are not worth waiting for. */
const longest = 150_000;

/** The words of a section of a file; in a prompt, tags are whole. Undefined where it is too long for that. */
export function sectionWords(path: string, name: SectionName, section: string): readonly Word[] | undefined {
  if (section.length > longest) return undefined;
  const { words } = framed(name, section);
  if (!path.endsWith('.prompt') || name.kind === 'settings' || name.kind === 'key')
    return wordsOf(words, 0, words.length, []);
  // Read as a shared passage: a message on its own has no settings above it.
  const document = parseDocument(name.kind === 'message' ? '_message.prompt' : path, words);
  const { pieces } = visualModel(readableDocument(document), englishText);
  return wordsOf(words, 0, words.length, pieces);
}

/** What became of a section's words against an earlier text of it; undefined where it is too long for that. */
export function sectionChanges(
  path: string,
  name: SectionName,
  before: string | null,
  now: string,
): readonly Stretch[] | undefined {
  const words = sectionWords(path, name, now);
  const old = before === null ? [] : sectionWords(path, name, before);
  return words === undefined || old === undefined ? undefined : wordChanges(old, words);
}
