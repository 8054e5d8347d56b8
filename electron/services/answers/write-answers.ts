import { join } from 'node:path';
import { type AnsweredAsk, addRun, buildRun } from '../../../shared/answers/build-run.ts';
import { readRecording } from '../../../shared/example/read-recording.ts';
import { parseSafePath } from '../../../shared/project/safe-path.ts';
import { atomicWrite } from '../atomic-write.ts';
import { readTextFile } from '../read-text-file.ts';

/** What became of the answers of one example. `code` is the system's, or why the file that is there was left alone. */
export type WrittenAnswers =
  | { readonly ok: true; readonly path: string; readonly answered: AnsweredAsk }
  | { readonly ok: false; readonly path: string; readonly answered: AnsweredAsk; readonly code: string };

/** As large as a recording may be. */
const largest = 20_000_000;

/**
 * Writes answers beside their examples: a new run in each recording's file, next to those that are there. The file is
 * read anew, because somebody may have written it meanwhile; one that cannot be understood is left as it is.
 */
export async function writeAnswers(
  root: string,
  answered: readonly AnsweredAsk[],
  by: string,
): Promise<readonly WrittenAnswers[]> {
  const written: WrittenAnswers[] = [];
  for (const one of answered) written.push(await writeOne(root, one, by));
  return written;
}

async function writeOne(root: string, answered: AnsweredAsk, by: string): Promise<WrittenAnswers> {
  const { recordingPath: path, prompt, variant, example } = answered.ask;
  const failed = (code: string): WrittenAnswers => ({ ok: false, path, answered, code });
  if (!parseSafePath(path).ok) return failed('unsafe-path');
  const target = join(root, path);
  const content = readTextFile(target, largest);
  const text = 'text' in content ? content.text : undefined;
  const place = { path, prompt, example, ...(variant !== undefined && { variant }) };
  const read = text === undefined ? undefined : readRecording(place, text);
  if (read?.ok === false) return failed('not-understood');
  const before = text === undefined || read === undefined ? undefined : { text, content: read.value };
  const next = addRun(place, before, buildRun(answered, by));
  const isUnchanged = (): boolean => {
    const now = readTextFile(target, largest);
    return ('text' in now ? now.text : undefined) === text;
  };
  const result = await atomicWrite(target, next, text === undefined ? 'create' : 'replace', {
    isStillWanted: isUnchanged,
  });
  return result.ok ? { ok: true, path, answered } : failed(result.code);
}
