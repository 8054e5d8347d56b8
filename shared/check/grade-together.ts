import type { Check, Grade, Outcome } from './check.ts';
import type { SandboxJob } from './sandbox-job.ts';

/** A check that cannot be graded before these jobs have been run. */
export interface Pending {
  readonly kind: 'pending';
  readonly jobs: readonly SandboxJob[];
}

/**
 * Grades several checks as one, as promptfoo does. The score is the mean of the scores by weight, 0 where all weights
 * together are 0. With a threshold the score must reach it, whatever failed; without one, every check must pass.
 */
export function gradeTogether(
  checks: readonly Check[],
  threshold: number | undefined,
  grade: (check: Check) => Outcome | Pending,
): Outcome | Pending {
  const outcomes = checks.map(grade);
  const jobs = outcomes.flatMap((outcome): readonly SandboxJob[] =>
    outcome.kind === 'pending' ? outcome.jobs : [],
  );
  if (jobs.length > 0) return { kind: 'pending', jobs };
  const finished = outcomes.filter((outcome): outcome is Outcome => outcome.kind !== 'pending');
  const grades = finished.filter((outcome) => outcome.kind === 'graded');
  if (grades.length === finished.length) return sumUp(checks, threshold, grades, grades);
  return whyNone(checks, threshold, finished);
}

/** Pass and score of one check, as promptfoo counts them. */
type Mark = Pick<Grade, 'pass' | 'score'>;

function sumUp(
  checks: readonly Check[],
  threshold: number | undefined,
  marks: readonly Mark[],
  parts: readonly Grade[],
): Grade {
  const weights = checks.map(({ weight }) => weight ?? 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = marks.reduce((total, { score }, index) => total + score * (weights[index] ?? 1), 0);
  const score = whole > 0 ? sum / whole : 0;
  const failed = parts.filter(({ pass }) => !pass);
  if (threshold !== undefined) {
    const pass = score >= threshold;
    const reason = `The score is ${score.toFixed(2)}; at least ${threshold} is asked for.`;
    return { kind: 'graded', pass, score, reason, parts };
  }
  const pass = marks.every((mark) => mark.pass);
  const reason = pass ? 'Every check passes.' : failed.map((part) => part.reason).join(' ');
  return { kind: 'graded', pass, score, reason, parts };
}

/** The outcome where a member is broken or was not run: then the whole is. */
function whyNone(
  checks: readonly Check[],
  threshold: number | undefined,
  outcomes: readonly Outcome[],
): Outcome {
  const marks = outcomes.flatMap((outcome): readonly Mark[] => {
    if (outcome.kind === 'graded') return [outcome];
    return outcome.kind === 'broken' && typeof outcome.promptfoo === 'object' ? [outcome.promptfoo] : [];
  });
  const throws = outcomes.find(
    (outcome) =>
      (outcome.kind === 'broken' && outcome.promptfoo === undefined) ||
      (outcome.kind === 'not-run' && outcome.promptfooThrows),
  );
  const cause =
    (throws?.kind === 'broken' ? throws : undefined) ??
    outcomes.find(({ kind }) => kind === 'broken') ??
    throws ??
    outcomes.find(({ kind }) => kind === 'not-run');
  const reason = cause?.reason ?? '';
  if (cause?.kind === 'not-run') {
    return throws === undefined
      ? { kind: 'not-run', reason }
      : { kind: 'not-run', reason, promptfooThrows: true };
  }
  if (throws !== undefined) return { kind: 'broken', reason };
  if (marks.length < outcomes.length) return { kind: 'broken', reason, promptfoo: 'unknown' };
  const { pass, score } = sumUp(checks, threshold, marks, []);
  return { kind: 'broken', reason, promptfoo: { pass, score } };
}
