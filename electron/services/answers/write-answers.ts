import { join } from 'node:path';
import type { AnsweredAsk } from '../../../shared/answers/build-run.ts';
import { recordingChange } from '../../../shared/answers/recording-change.ts';
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
  const path = answered.ask.recordingPath;
  const failed = (code: string): WrittenAnswers => ({ ok: false, path, answered, code });
  const target = join(root, path);
  const content = readTextFile(target, largest);
  const text = 'text' in content ? content.text : undefined;
  const change = recordingChange(answered, text, by);
  if (!change.ok) return failed(change.code);
  const isUnchanged = (): boolean => {
    const now = readTextFile(target, largest);
    return ('text' in now ? now.text : undefined) === text;
  };
  const result = await atomicWrite(target, change.text, text === undefined ? 'create' : 'replace', {
    isStillWanted: isUnchanged,
  });
  return result.ok ? { ok: true, path, answered } : failed(result.code);
}
