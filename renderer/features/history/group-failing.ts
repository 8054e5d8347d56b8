import type { Verdict } from '../../../shared/check/verdict.ts';
import type { FailingCheck } from '../../engine/versions-look.ts';

/** A check with the examples on which it fails for the same reason. */
export interface FailingGroup {
  readonly key: string;
  readonly verdict: Verdict;
  /** Absent where the check has no description of its own; then there is its type. */
  readonly description?: string;
  readonly type: string;
  readonly reason: string;
  /** Titles of the examples. */
  readonly examples: readonly string[];
}

/** The failing checks of a version, each told once for all examples on which it fails alike. */
export function groupFailing(failing: readonly FailingCheck[]): readonly FailingGroup[] {
  const groups = Map.groupBy(failing, ({ check: { key, verdict, reason, description = '' } }) =>
    JSON.stringify([key, verdict, reason, description]),
  );
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const { verdict, description, type, reason } = first.check;
    return [
      {
        key,
        verdict,
        ...(description !== undefined && { description }),
        type,
        reason,
        examples: members.map(({ title }) => title),
      },
    ];
  });
}
