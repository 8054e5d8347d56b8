import type { Policy } from '../policy/policy.ts';
import type { Report } from './report.ts';

/**
 * What a report amounts to for a program that waits for it:
 * 0 every demanded check holds; 1 something fails, is broken, or a finding is an error;
 * 3 nothing fails, but checks are to retest or could not be run here (0 where the policy accepts that), a fill-in is
 * empty, or something that the live version demands is gone or softer: a person has to look.
 * 2, "it could not run", never comes from a report.
 */
export function exitCodeOf(report: Report, policy: Policy): 0 | 1 | 3 {
  const { checks, measurements, findings } = report.counts;
  const sum = (verdict: 'fails' | 'broken' | 'to-retest' | 'not-run'): number =>
    checks[verdict] + measurements[verdict];
  if (sum('fails') + sum('broken') + findings.error > 0) return 1;
  if (hasEmptyFillIns(report) || isWeakened(report)) return 3;
  if (sum('to-retest') + sum('not-run') > 0) return policy.evidence.acceptRetest ? 0 : 3;
  return 0;
}

function hasEmptyFillIns({ prompts }: Report): boolean {
  return prompts.some(({ examples }) =>
    examples.some(({ evidence }) => evidence.reasons.includes('unfilled')),
  );
}

function isWeakened({ againstLive }: Report): boolean {
  if (againstLive === undefined) return false;
  const { weakened, weakenedRules, removedExamples } = againstLive;
  return weakened.length + weakenedRules.length + removedExamples.length > 0;
}
