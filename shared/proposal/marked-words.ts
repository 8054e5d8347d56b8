import { escapeMarkdown } from '../check/escape-markdown.ts';
import { compareLists } from './compare-lists.ts';

/** A reworded sentence as Markdown: `~~removed~~`, `**added**`, and the rest as it is; everything escaped. */
export function markedWords(before: string, after: string): string {
  const [old = [], now = []] = [before, after].map((text) => text.split(/\s+/).filter((word) => word !== ''));
  const changes = compareLists(old, now);
  if (changes === undefined) return `${removedWords(before)} ${addedWords(after)}`;
  const parts: string[] = [];
  let at = 0;
  for (const { start, removed, added } of changes) {
    parts.push(escapeMarkdown(old.slice(at, start).join(' ')));
    parts.push(removedWords(removed.join(' ')), addedWords(added.join(' ')));
    at = start + removed.length;
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
