import type { Verdict } from '../../../shared/check/verdict.ts';
import type { ConversationLook } from '../../engine/versions-look.ts';

/** A check of an example with how it stands in both versions. */
export interface VerdictMove {
  readonly key: string;
  readonly check: ConversationLook['checks'][number];
  /** Absent where the earlier version does not have the check. */
  readonly before?: Verdict;
}

/** The demanded checks of an example, those first that stand otherwise than before. */
export function verdictMoves({
  checks,
  checksBefore,
}: Pick<ConversationLook, 'checks' | 'checksBefore'>): readonly VerdictMove[] {
  const before = new Map(checksBefore.map(({ key, verdict }) => [key, verdict]));
  const moves = checks
    .filter(({ kind, demanded }) => kind === 'answer' && demanded)
    .map((check): VerdictMove => {
      const old = before.get(check.key);
      return { key: check.key, check, ...(old !== undefined && { before: old }) };
    });
  return [...moves.filter(isMoved), ...moves.filter((move) => !isMoved(move))];
}

/** Whether a check stands otherwise than before. */
export function isMoved({ check, before }: VerdictMove): boolean {
  return check.verdict !== before;
}
