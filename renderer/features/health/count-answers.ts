import type { ExampleReport } from '../../../shared/check/report.ts';

/** How many examples have a recorded answer from where, how many have none, and how many have an old one. */
export interface AnswerCounts {
  readonly model: number;
  readonly import: number;
  readonly written: number;
  readonly missing: number;
  readonly outOfDate: number;
}

/** Counts the recorded answers of a prompt's examples. */
export function countAnswers(examples: readonly Pick<ExampleReport, 'origin' | 'outOfDate'>[]): AnswerCounts {
  const counts = { model: 0, import: 0, written: 0, missing: 0, outOfDate: 0 };
  for (const { origin, outOfDate } of examples) {
    counts[origin ?? 'missing']++;
    if (outOfDate) counts.outOfDate++;
  }
  return counts;
}
