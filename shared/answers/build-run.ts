import { mergeRuns } from '../example/merge-recordings.ts';
import { printRecording } from '../example/print-recording.ts';
import { type RecordingFileContent, type RecordingPlace, readRecording } from '../example/read-recording.ts';
import type { Run, Sample } from '../example/recording.ts';
import { sameJson } from '../json.ts';
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

/**
 * The text of a recording's file with one more run: none is replaced, and as far as can be the lines that are there stay
 * as they are, so that a reviewer sees only what is new.
 * @param before the file as it is and what it holds; undefined where there is none
 */
export function addRun(
  place: RecordingPlace,
  before: { readonly text: string; readonly content: RecordingFileContent } | undefined,
  run: Run,
): string {
  const prompt = before?.content.statedPrompt ?? place.prompt;
  const runs = mergeRuns(before?.content.recording.runs ?? [], [run]);
  if (before !== undefined) {
    const appended = `${before.text.replace(/\n*$/, '\n')}${itemOf(run)}`;
    const read = readRecording(place, appended);
    if (read.ok && sameJson(read.value.recording.runs, runs)) return appended;
  }
  return printRecording({ prompt, runs });
}

/** A run as it stands in a printed file. */
function itemOf(run: Run): string {
  const text = printRecording({ prompt: '', runs: [run] });
  return text.slice(text.indexOf('\nruns:\n') + '\nruns:\n'.length);
}
