import { stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { mergeFile } from '../../../shared/proposal/merge-file.ts';
import { atomicWrite } from '../atomic-write.ts';
import { done, refused } from '../bridge/answer.ts';
import type { Edit } from '../review/review-host.ts';
import { ipcCodeOf } from '../system-error.ts';
import { type ProjectState, textIn } from '../workspace/project-state.ts';
import { type PatchedFile, type PatchWords, patchText } from './patch-text.ts';

/** So many files of one name are looked past. */
const mostNames = 1000;

/**
 * Writes drafts as a file to be sent by hand, named after its title, into a folder that is there; a file that is there
 * is never replaced. `changed-outside` where a draft does not go together with what its file holds now.
 */
export async function writePatch(
  state: ProjectState,
  edits: ReadonlyMap<string, Edit>,
  words: PatchWords,
  folder: string,
): Promise<Envelope<OutputOf<'proposals.write-patch'>>> {
  if (!isAbsolute(folder)) return refused('bad-path', folder);
  const place = await stat(folder).catch(() => undefined);
  if (!place?.isDirectory()) return refused(place ? 'not-a-folder' : 'not-found', folder);
  const files: PatchedFile[] = [];
  for (const [path, { base, text: mine }] of edits) {
    const before = textIn(state, path);
    const merged = mergeFile({ path, base, mine, theirs: before });
    if (merged.kind === 'conflict') return refused('changed-outside', path);
    if (merged.text !== before) files.push({ path, before, after: merged.text });
  }
  if (files.length === 0) return refused('nothing-changed');
  const text = patchText(words, files);
  const name = fileNameOf(words.title);
  for (let turn = 1; turn <= mostNames; turn += 1) {
    const file = join(folder, turn === 1 ? `${name}.patch` : `${name}-${turn}.patch`);
    const written = await atomicWrite(file, text, 'create');
    if (written.ok) return done({ file });
    if (written.code !== 'EEXIST') return refused(ipcCodeOf(written.code), written.code);
  }
  return refused('changed-outside', folder);
}

function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'proposal' : plain;
}
