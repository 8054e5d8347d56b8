import type { AnswersPlan, Ask } from '../../shared/answers/ask.ts';
import type { AnswersComparison } from '../../shared/answers/compare-answers.ts';
import { attemptKey } from '../../shared/answers/run-state.ts';
import { type Paint, printableLine } from '../../shared/check/paint.ts';
import { counted } from '../../shared/check/words.ts';
import type { RunResult } from '../services/answers/answers-needs.ts';
import type { WrittenAnswers } from '../services/answers/write-answers.ts';
import type { PlannedRecord } from './plan-record.ts';
import { attemptWords, dollars, leftWords } from './record-words.ts';

/** What came of a run, as `--format json` prints it. Money in US dollars. */
export interface RecordReport {
  readonly format: 1;
  readonly stopped: boolean;
  readonly answers: { readonly wanted: number; readonly came: number };
  readonly spent: number;
  readonly written: readonly {
    readonly path: string;
    readonly prompt: string;
    readonly example: string;
    readonly answers: number;
  }[];
  /** Answers that came and could not be written: they are kept for the next run. */
  readonly unwritten: readonly { readonly path: string; readonly code: string }[];
  readonly missing: readonly {
    readonly prompt: string;
    readonly variant?: string;
    readonly example: string;
    /** From 1, of as many as the policy wants. */
    readonly answer: number;
    readonly code: string;
    readonly why: string;
  }[];
  readonly left: readonly {
    readonly prompt: string;
    readonly variant?: string;
    readonly example: string;
    readonly code: string;
    readonly why: string;
  }[];
  /** What the new answers say about the checks, where a report of that was asked for. */
  readonly compared?: AnswersComparison;
}

/** Sums up a run. */
export function recordReport(
  { plan }: Pick<PlannedRecord, 'plan'>,
  { run, answered }: RunResult,
  written: readonly WrittenAnswers[],
  stopped: boolean,
): RecordReport {
  const missing = plan.asks.flatMap((ask) =>
    Array.from({ length: ask.samples }, (_, sample) => sample).flatMap((sample) => {
      const attempt = run.attempts.get(attemptKey(ask.key, sample));
      if (attempt === undefined || attempt.kind === 'answered') return [];
      const code =
        attempt.kind === 'failed'
          ? attempt.failure.code
          : attempt.kind === 'not-asked'
            ? attempt.why
            : attempt.kind;
      return [{ ...nameOf(ask), answer: sample + 1, code, why: attemptWords(attempt) }];
    }),
  );
  return {
    format: 1,
    stopped,
    answers: {
      wanted: plan.asks.reduce((sum, { samples }) => sum + samples, 0),
      came: answered.reduce((sum, { samples }) => sum + samples.length, 0),
    },
    spent: run.spent,
    written: written.flatMap((one) =>
      one.ok ? [{ path: one.path, ...nameOf(one.answered.ask), answers: one.answered.samples.length }] : [],
    ),
    unwritten: written.flatMap((one) => (one.ok ? [] : [{ path: one.path, code: one.code }])),
    missing,
    left: leftOut(plan),
  };
}

/** What is not asked for, as it is printed. */
export function leftOut({ left }: AnswersPlan): RecordReport['left'] {
  return left.map((one) => ({ ...nameOf(one), code: one.why, why: leftWords(one) }));
}

/** The names of what is asked, as people write them. */
export function nameOf({ prompt, variant, example }: Pick<Ask, 'prompt' | 'variant' | 'example'>) {
  return { prompt, ...(variant !== undefined && { variant }), example };
}

/** `suggest/spicy-vegan`, `suggest.playful/spicy-vegan`. */
export function titleOf({ prompt, variant, example }: Pick<Ask, 'prompt' | 'variant' | 'example'>): string {
  return printableLine(`${prompt}${variant === undefined ? '' : `.${variant}`}/${example}`);
}

/** The report for a terminal. */
export function prettyRecord(report: RecordReport, paint: Paint): string {
  const { answers, spent, written, unwritten, missing, left, stopped } = report;
  const lines = [
    ...written.map(
      ({ path, answers: count }) =>
        `${paint.green('✓')} ${printableLine(path)}: ${counted(count, 'answer')} added`,
    ),
    ...unwritten.map(
      ({ path, code }) =>
        `${paint.red('✗')} ${printableLine(path)} cannot be written (${code}). The answers are kept for the next run.`,
    ),
    ...missing.map((one) => `${paint.red('✗')} ${titleOf(one)}, answer ${one.answer}: ${one.why}.`),
    ...left.map((one) => `${paint.dim('-')} ${titleOf(one)}: ${one.why}.`),
    `${stopped ? 'Stopped. ' : ''}${answers.came} of ${counted(answers.wanted, 'answer')} came. Spent: ${dollars(spent)}.`,
  ];
  return `${lines.join('\n')}\n`;
}
