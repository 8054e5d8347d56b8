import type { Written } from '../../engine/preparation.ts';
import { nothingWritten } from '../../stores/proposal-notes.ts';

/** What the drawer begins with when a version is brought back. */
export interface RestoreWords {
  readonly title: string;
  readonly why: string;
}

/**
 * What was written for a proposal, with title and why of a restore. What the creator wrote stays; `earlier` are the words
 * that were filled in for other versions, which nobody wrote.
 */
export function restoreNotes(
  written: Written | undefined,
  words: RestoreWords,
  earlier: readonly RestoreWords[],
): Written {
  const known = written ?? nothingWritten;
  const chosen = (part: keyof RestoreWords) => {
    const own = known[part]?.trim() ?? '';
    return own === '' || earlier.some((one) => one[part] === known[part]) ? words[part] : (known[part] ?? '');
  };
  return { ...known, title: chosen('title'), why: chosen('why') };
}
