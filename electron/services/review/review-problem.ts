import { failureOf } from '../git/git-failure.ts';
import type { ReviewFailure, ReviewOutcome } from './review-host.ts';

/** Carries a failure to where an act ends. It never leaves the review services. */
export class ReviewProblem extends Error {
  readonly failure: ReviewFailure;

  constructor(failure: ReviewFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Runs an act and turns what it throws into a failure; faults of our own are thrown on. */
export async function attemptReview<T>(act: () => Promise<T>): Promise<ReviewOutcome<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    const failure = error instanceof ReviewProblem ? error.failure : failureOf(error);
    if (failure === undefined) throw error;
    return { ok: false, error: failure };
  }
}
