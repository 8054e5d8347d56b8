import { applyEdits } from '../../../shared/prompt/edit.ts';
import type { Range } from '../../../shared/prompt/range.ts';
import { splitFrontMatter } from '../../../shared/prompt/split-front-matter.ts';
import { scanTags } from '../../monaco/scan-tags.ts';

/** What is looked for: plain words. */
export interface FindQuery {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** A place where the words stand, with some of its line around it. */
export interface Hit extends Range {
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** Whether it touches a tag: there it names a fill-in or a case, and is not replaced. */
  readonly isInTag: boolean;
}

/** How much of a line is shown beside a hit, in characters. */
const context = 48;

/** More hits than this in one file are not listed. */
const maxHits = 5_000;

/** Where words stand in a prompt's text. Its settings are left out: what they say is no words. */
export function hitsIn(path: string, source: string, query: FindQuery): readonly Hit[] {
  if (query.words === '') return [];
  const start = bodyStart(path, source);
  const tags = scanTags(source, { start, end: source.length });
  const pattern = patternOf(query);
  pattern.lastIndex = start;
  const hits: Hit[] = [];
  for (let match = pattern.exec(source); match && hits.length < maxHits; match = pattern.exec(source)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const isInTag = tags.some((tag) => tag.start < range.end && range.start < tag.end);
    hits.push({ ...range, ...contextOf(source, range), match: match[0], isInTag });
  }
  return hits;
}

/** The text with hits replaced; those in tags stay. */
export function withReplaced(source: string, hits: readonly Hit[], replacement: string): string {
  const edits = hits.filter(({ isInTag }) => !isInTag).map((hit) => ({ ...hit, text: replacement }));
  const result = applyEdits(source, edits);
  return result.ok ? result.source : source;
}

function bodyStart(path: string, source: string): number {
  if (!path.endsWith('.prompt')) return 0;
  const split = splitFrontMatter(source);
  return split.kind === 'front-matter' ? split.bodyStart : 0;
}

function patternOf({ words, matchCase, wholeWord }: FindQuery): RegExp {
  const plain = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const whole = wholeWord ? `(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])` : plain;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
}

function contextOf(source: string, { start, end }: Range): Pick<Hit, 'before' | 'after'> {
  const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - context), start))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(source.slice(end, end + context))?.[0] ?? '';
  const isCutBefore = before.length === context;
  return {
    before: isCutBefore ? `…${before}` : before,
    after: after.length === context ? `${after}…` : after,
  };
}
