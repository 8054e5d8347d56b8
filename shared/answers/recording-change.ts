import { type RecordingPlace, readRecording } from '../example/read-recording.ts';
import { parseSafePath } from '../project/safe-path.ts';
import { type AnsweredAsk, addRun, buildRun } from './build-run.ts';

/** The new text of a recording's file, or why there is none: a file that cannot be understood is left as it is. */
export type RecordingChange =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly path: string; readonly code: 'unsafe-path' | 'not-understood' };

/**
 * What becomes of a recording's file when new answers are kept.
 * @param text the file as it is now; undefined where there is none
 * @param by the program that asked, with its version
 */
export function recordingChange(
  answered: AnsweredAsk,
  text: string | undefined,
  by: string,
): RecordingChange {
  const { recordingPath: path, prompt, variant, example } = answered.ask;
  if (!parseSafePath(path).ok) return { ok: false, path, code: 'unsafe-path' };
  const place: RecordingPlace = { path, prompt, example, ...(variant !== undefined && { variant }) };
  if (text === undefined) return { ok: true, path, text: addRun(place, undefined, buildRun(answered, by)) };
  const read = readRecording(place, text);
  if (!read.ok) return { ok: false, path, code: 'not-understood' };
  return { ok: true, path, text: addRun(place, { text, content: read.value }, buildRun(answered, by)) };
}
