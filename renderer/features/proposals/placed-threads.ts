import { findSentence } from '../../../shared/proposal/find-sentence.ts';
import type { RemarkPlace } from '../../../shared/proposal/proposal.ts';
import type { RemarkThread } from '../../../shared/proposal/proposal-state.ts';
import type { Sentence, SentenceRow } from './sentence-rows.ts';

/** What became of the words that a remark speaks of. `removed`: the proposal itself takes them away. */
export type Became = 'same' | 'changed' | 'removed' | 'gone';

/** A remark with what became of its words. */
export interface PlacedThread {
  readonly thread: RemarkThread;
  readonly became: Became;
}

/** Remarks on a file: those beside a sentence, and those whose sentence is nowhere to be found. */
export interface PlacedThreads {
  readonly bySentence: ReadonlyMap<string, readonly PlacedThread[]>;
  readonly gone: readonly PlacedThread[];
}

/** A name for a sentence within its file and version. */
export function sentenceKey({ start, end, isGone }: Sentence): string {
  return `${isGone ? 'gone' : 'now'} ${start} ${end}`;
}

/** Finds for each remark on a file the sentence that it stands beside. */
export function placedThreads(
  path: string,
  before: string | null,
  after: string,
  rows: readonly SentenceRow[],
  threads: readonly RemarkThread[],
): PlacedThreads {
  const sentences = rows.flatMap(({ parts }) => parts.flatMap(({ sentence }) => sentence ?? []));
  const bySentence = new Map<string, PlacedThread[]>();
  const gone: PlacedThread[] = [];
  for (const thread of threads) {
    const { place } = thread.remark;
    if (place?.path !== path) continue;
    const found = findPlace(place, before, after, sentences);
    const placed: PlacedThread = { thread, became: found.became };
    if (found.sentence === undefined) gone.push(placed);
    else {
      const key = sentenceKey(found.sentence);
      bySentence.set(key, [...(bySentence.get(key) ?? []), placed]);
    }
  }
  return { bySentence, gone };
}

interface Found {
  readonly became: Became;
  readonly sentence?: Sentence | undefined;
}

function findPlace(
  place: RemarkPlace,
  before: string | null,
  after: string,
  sentences: readonly Sentence[],
): Found {
  const removed = sentences.find(
    ({ isGone, start, end }) => isGone && before?.slice(start, end).trim() === place.quote.trim(),
  );
  const found = findSentence(after, place);
  if (removed !== undefined && found?.how !== 'same') return { became: 'removed', sentence: removed };
  if (found === undefined) return { became: 'gone' };
  // Words over several sentences stand beside the last of them, where who reads has read them all.
  const sentence = sentences.findLast(
    ({ isGone, start, end }) => !isGone && start < found.end && end > found.start,
  );
  return { became: found.how, sentence };
}
