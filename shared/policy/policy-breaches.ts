import { assertNever } from '../assert-never.ts';
import { budgetBreaches, monthBreaches, runBreaches } from './budget-breaches.ts';
import { expiredRuns } from './expired-runs.ts';
import { modelBreaches } from './model-breaches.ts';
import type { Policy } from './policy.ts';
import type { PolicyBreach, PolicyQuestion } from './policy-breach.ts';
import { isOlderThan } from './recording-age.ts';
import { withDecision } from './with-decision.ts';

/**
 * Everything in which something breaks the policy. The app, the command line and the project's tests all ask here, so
 * that one rule has one answer.
 */
export function policyBreaches(policy: Policy, question: PolicyQuestion): readonly PolicyBreach[] {
  return unsigned(policy, question).map((breach) => withDecision(policy, breach));
}

function unsigned(policy: Policy, question: PolicyQuestion): readonly PolicyBreach[] {
  switch (question.of) {
    case 'model':
      return modelBreaches(policy, question);
    case 'call':
      return budgetBreaches(policy, question);
    case 'recording':
      return recordingBreaches(policy, question);
    case 'runs':
      return runsBreaches(policy, question);
    case 'month':
      return monthBreaches(policy, question);
    case 'run':
      return runBreaches(policy, question);
    default:
      return assertNever(question);
  }
}

function recordingBreaches(
  { evidence: { maxAgeDays } }: Policy,
  { recordedAt, asOf }: Question<'recording'>,
): readonly PolicyBreach[] {
  if (maxAgeDays === undefined || !isOlderThan(recordedAt, maxAgeDays, asOf)) return [];
  const values = { recordedAt: recordedAt ?? 'an unknown day', days: maxAgeDays };
  return [{ code: 'recording-out-of-date', severity: 'warning', rule: 'evidence.max-age-days', values }];
}

function runsBreaches({ retention }: Policy, { dates, asOf }: Question<'runs'>): readonly PolicyBreach[] {
  const { length: count } = expiredRuns(dates, retention, asOf);
  if (count === 0) return [];
  const values = { count, days: retention.days ?? 0 };
  return [{ code: 'recording-past-retention', severity: 'warning', rule: 'retention', values }];
}

type Question<Of extends PolicyQuestion['of']> = Extract<PolicyQuestion, { of: Of }>;
