import type { Preparation } from '../../engine/preparation.ts';

/** What is missing before a proposal can be sent, or nothing. */
export type Missing =
  | 'none-chosen'
  | 'two-proposals'
  | 'needed'
  | 'title'
  | 'words'
  | 'gate'
  | 'who'
  | undefined;

/** What may not leave this computer, ready or not. */
const neverSent: ReadonlySet<string> = new Set(['secret', 'personal-data']);

/**
 * What is missing, the first thing to do first. What is not ready for review yet may go without its reasons, but never
 * without a title, and never with secrets or personal data that nobody explained.
 */
export function missingFor(
  { gate, open, problems, needed }: Preparation,
  {
    isReady,
    chosen,
    proposals,
    hasName,
  }: {
    readonly isReady: boolean;
    readonly chosen: number;
    readonly proposals: number;
    readonly hasName: boolean;
  },
): Missing {
  if (chosen === 0) return 'none-chosen';
  if (proposals > 1) return 'two-proposals';
  if (needed.length > 0) return 'needed';
  if (problems.some(({ field }) => field === 'title')) return 'title';
  const inTheWay = gate.filter(({ key, code }) => open.includes(key) && (isReady || neverSent.has(code)));
  if (problems.some(({ code }) => isReady || code !== 'blank')) return 'words';
  if (inTheWay.length > 0) return 'gate';
  return hasName ? undefined : 'who';
}
