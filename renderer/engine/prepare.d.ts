import type { FileContent } from '../../shared/project/file-content.ts';
import type { JudgeBoth } from './judge-both.ts';
import type { Preparation, PrepareWish } from './preparation.ts';
/** Makes proposals ready. What was judged is kept, so that a word in the interview costs no judging. */
export declare function createPreparer(
  judgeBoth: JudgeBoth,
): (
  opened: ReadonlyMap<string, FileContent>,
  { drafts, chosen, written, body, day }: PrepareWish,
) => Promise<Preparation>;
