import type { Policy } from '../policy/policy.ts';
import type { Report } from './report.ts';

/**
 * What a report amounts to for a program that waits for it:
 * 0 every demanded check holds; 1 something fails, is broken, or a finding is an error;
 * 3 nothing fails, but checks are to retest or could not be run here (0 where the policy accepts that).
 * 2, "it could not run", never comes from a report.
 */
export function exitCodeOf(report: Report, policy: Policy): 0 | 1 | 3 {
  const { checks, measurements, findings } = report.counts;
  const sum = (verdict: 'fails' | 'broken' | 'to-retest' | 'not-run'): number =>
    checks[verdict] + measurements[verdict];
  if (sum('fails') + sum('broken') + findings.error > 0) return 1;
  if (sum('to-retest') + sum('not-run') > 0) return policy.evidence.acceptRetest ? 0 : 3;
  return 0;
}
