import type { Ask } from '../../../shared/answers/ask.ts';
import type { BackOff } from '../../../shared/answers/back-off.ts';
import type { AnsweredAsk } from '../../../shared/answers/build-run.ts';
import type { BeginRedaction } from '../../../shared/answers/redaction.ts';
import type { AnswersRun, RunEvent } from '../../../shared/answers/run-state.ts';
import type { ModelClient } from '../models/model-client.ts';
import type { AnswersJournal } from './answers-journal.ts';
import type { SpendBook } from './spend-book.ts';

/** Who is asked for a model. */
export interface AskedModel {
  readonly provider: string;
  readonly client: ModelClient;
  /** What the provider calls it. */
  readonly model: string;
  /** A model on this computer costs nothing. */
  readonly isFree: boolean;
}

/** What a run of new answers needs. */
export interface AnswersNeeds {
  /** Undefined where nobody is set up for the model. */
  readonly modelFor: (model: string) => AskedModel | undefined;
  readonly book: SpendBook;
  readonly journal: AnswersJournal;
  readonly beginRedaction: BeginRedaction;
  /** US dollars of an answer; undefined where the price is not known. */
  readonly costOf: (
    model: string,
    usage: { readonly inputTokens: number; readonly outputTokens: number },
  ) => number | undefined;
  /** Whether any limit is set: then nothing is asked whose price is not known. */
  readonly isLimited: boolean;
  readonly digest: (text: string) => string;
  readonly now: () => Date;
  /** Ends early, and without an error, when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly chance: () => number;
  /** How many models are asked at once. */
  readonly parallel: number;
  readonly backOff?: BackOff;
}

/** How a run is watched and ended. */
export interface RunOptions {
  /** Aborted: no more is asked; what is on its way is waited for, because it is paid for. */
  readonly stop: AbortSignal;
  /** Aborted: what is on its way is given up too. */
  readonly abort: AbortSignal;
  readonly onEvent?: (run: AnswersRun, event: RunEvent) => void;
  /** Pieces of an answer as they come, by the key of its attempt. */
  readonly onText?: (attempt: string, ask: Ask, piece: string) => void;
}

/** What came of a run: how its attempts ended, and the answers. An ask without any answer is not among them. */
export interface RunResult {
  readonly run: AnswersRun;
  readonly answered: readonly AnsweredAsk[];
}
