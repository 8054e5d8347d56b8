import type { BrokenGrade, Grade, NotRunGrade } from '../check.ts';

/** A stretch of the answer's text, in UTF-16 code units. */
export type Span = NonNullable<Grade['span']>;

/** A grade of all or nothing: score 1 for a pass, 0 for a failure. */
export function graded(pass: boolean, reason: string, span?: Span): Grade {
  const score = pass ? 1 : 0;
  return span === undefined
    ? { kind: 'graded', pass, score, reason }
    : { kind: 'graded', pass, score, reason, span };
}

/** A check that cannot be evaluated, and for which promptfoo throws. */
export function broken(reason: string): BrokenGrade {
  return { kind: 'broken', reason };
}

/** A check that cannot be evaluated, and that promptfoo counts as failed, whether or not it carries `not-`. */
export function brokenAndFailed(reason: string): BrokenGrade {
  return { kind: 'broken', reason, promptfoo: { pass: false, score: 0 } };
}

/** A check that needs something that is not here. */
export function notRun(reason: string): NotRunGrade {
  return { kind: 'not-run', reason };
}
