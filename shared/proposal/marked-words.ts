import { diffIndices } from 'node-diff3';
import { escapeMarkdown } from '../check/escape-markdown.ts';

/** Texts of more words are told as removed and added as a whole. */
const mostWords = 1500;

/** A reworded sentence as Markdown: `~~removed~~`, `**added**`, and the rest as it is; everything escaped. */
export function markedWords(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split(/\s+/).filter((word) => word !== ''));
  if (old === undefined || now === undefined || old.length > mostWords || now.length > mostWords) {
    return `${removedWords(before)} ${addedWords(after)}`;
  }
  const parts: string[] = [];
  let at = 0;
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices(old, now)) {
    parts.push(escapeMarkdown(old.slice(at, buffer1[0]).join(' ')));
    parts.push(removedWords(buffer1Content.join(' ')), addedWords(buffer2Content.join(' ')));
    at = buffer1[0] + buffer1[1];
  }
  parts.push(escapeMarkdown(old.slice(at).join(' ')));
  return parts.filter((part) => part !== '').join(' ');
}

/** Words that are gone. */
export function removedWords(text: string): string {
  const words = escapeMarkdown(text);
  return words === '' ? '' : `~~${words}~~`;
}

/** Words that are new. */
export function addedWords(text: string): string {
  const words = escapeMarkdown(text);
  return words === '' ? '' : `**${words}**`;
}
