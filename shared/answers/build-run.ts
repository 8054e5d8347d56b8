import { mergeRuns } from '../example/merge-recordings.ts';
import { printRecording } from '../example/print-recording.ts';
import type { Recording, Run, Sample } from '../example/recording.ts';
import type { ModelRequest } from '../prompt/request.ts';
import type { Ask } from './ask.ts';

/** What was asked and what came of it. */
export interface AnsweredAsk {
  readonly ask: Ask;
  /** The request as it was sent. */
  readonly sent: ModelRequest;
  /** Kinds of data that the file holds stand-ins for although they were sent. */
  readonly redacted: readonly string[];
  /** Every answer, in the order of the attempts. */
  readonly samples: readonly Sample[];
  /** When the first of them came, ISO 8601. */
  readonly at: string;
}

/** The run that is recorded: all attempts, good or bad. `by` is the program and its version. */
export function buildRun({ sent, redacted, samples, at }: AnsweredAsk, by: string): Run {
  return {
    origin: 'model',
    recordedAt: at,
    by,
    request: { ...sent, ...(redacted.length > 0 && { redacted }) },
    samples,
  };
}

/** The text of a recording's file with one more run beside those that it has: none is replaced. */
export function addRun(prompt: string, recording: Pick<Recording, 'runs'> | undefined, run: Run): string {
  return printRecording({ prompt, runs: mergeRuns(recording?.runs ?? [], [run]) });
}
