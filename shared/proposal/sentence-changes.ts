import { alikeness, wordBag } from './alikeness.ts';
import { compareLists } from './compare-lists.ts';

/** What became of a sentence. */
export type SentenceChange =
  | { readonly code: 'sentence-added'; readonly after: string }
  | { readonly code: 'sentence-removed'; readonly before: string }
  | { readonly code: 'sentence-reworded'; readonly before: string; readonly after: string };

/** Tags that are no words: blocks, `else`, comments, shared passages, and the markers of messages. */
const silentTags = /\{\{~?\s*(?:[#/^!>]|(?:else|role|history)\b)[^{}]*\}\}/g;

/**
 * The sentences of a template's text as people count them: they end with a line or with `.`, `!` or `?`. White space is
 * folded; fill-ins stay, other tags are left out.
 */
export function sentencesOf(text: string): readonly string[] {
  return sentencesSent(text.replace(silentTags, '\n'));
}

/** The sentences of a text in which tags mean nothing, as it is sent. Marks of lists are left out. */
export function sentencesSent(text: string): readonly string[] {
  return text
    .replace(/^[ \t]*(?:[-*•]|\d{1,3}[.)])[ \t]+/gm, '')
    .split(/[\r\n]+|(?<=[.!?…]["'”’)\]]{0,3})\s+|(?<=[。！？])/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}{]/u.test(sentence));
}

/** What became of sentences, in the order of the text; `undefined` where there are too many to compare. */
export function sentenceChanges(
  before: readonly string[],
  after: readonly string[],
): readonly SentenceChange[] | undefined {
  return compareLists(before, after)?.flatMap(({ removed, added }) => pairUp(removed, added));
}

/** Sentences with half of their words in common are one sentence in other words; pairs keep the order. */
function pairUp(removed: readonly string[], added: readonly string[]): readonly SentenceChange[] {
  const changes: SentenceChange[] = [];
  const bags = added.map(wordBag);
  let next = 0;
  for (const before of removed) {
    const bag = wordBag(before);
    const pair = bags.findIndex((other, index) => index >= next && alikeness(bag, other) >= 0.5);
    if (pair < 0) {
      changes.push({ code: 'sentence-removed', before });
      continue;
    }
    changes.push(...addedFrom(added, next, pair));
    changes.push({ code: 'sentence-reworded', before, after: added[pair] ?? '' });
    next = pair + 1;
  }
  return [...changes, ...addedFrom(added, next, added.length)];
}

function addedFrom(added: readonly string[], from: number, to: number): readonly SentenceChange[] {
  return added.slice(from, to).map((after) => ({ code: 'sentence-added', after }));
}
