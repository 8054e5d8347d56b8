import type { Grade } from '../check.ts';
import type { CheckInput } from './evaluator.ts';
import { graded, type Span } from './outcome.ts';

/** What a check says about the answer, in the forms that a sentence needs. */
export interface Claim {
  /** "contains x" */
  readonly does: string;
  /** "does not contain x" */
  readonly doesNot: string;
  /** "contain x" */
  readonly base: string;
  /** What there is instead, where "it does" or "it does not" would say too little: "it has 3 words". */
  readonly found?: string;
}

/** The grade of a check that claims something which holds or not; `not-` turns it round. */
export function gradeClaim(input: CheckInput, holds: boolean, claim: Claim, span?: Span): Grade {
  const pass = holds !== input.negated;
  if (pass) return graded(true, `The answer ${holds ? claim.does : claim.doesNot}.`, span);
  const found = claim.found ?? (holds ? 'it does' : 'it does not');
  return graded(false, `The answer should ${holds ? 'not ' : ''}${claim.base}, but ${found}.`, span);
}

/** The place of a text within the answer, where the answer is plain text. */
export function spanOf(input: CheckInput, start: number, length: number): Span | undefined {
  if (start < 0 || typeof input.answer.output !== 'string') return undefined;
  return { start, end: start + length };
}
