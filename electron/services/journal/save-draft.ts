import { accessSync, constants } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import type { SaveRefusal } from '../../../shared/ipc/save-refusals.ts';
import { utf8Length } from '../../../shared/project/utf8-length.ts';
import { atomicWrite, syncFolder } from '../atomic-write.ts';
import { readTextFile } from '../read-text-file.ts';
import { ipcCodeOf, systemCodeOf } from '../system-error.ts';
import type { Draft } from './draft.ts';
import { findPlace, type Place } from './find-place.ts';
import { keepShape } from './keep-shape.ts';

/** What saving one draft yields; `text` is what the file holds now (null: it is gone). */
export type SaveResult =
  | { readonly ok: true; readonly text: string | null }
  | { readonly ok: false; readonly code: SaveRefusal; readonly detail?: string };

/** As much as `readProject` reads of one file. */
const fileSize = 5_000_000;

/**
 * Writes a draft into the project's folder, whole or not at all, with the file's permissions, line ends and byte order
 * mark as they were. Refused when the file is not as it was when the edit began; what is already as the draft wants it
 * counts as saved.
 */
export async function saveDraft(root: string, draft: Draft): Promise<SaveResult> {
  try {
    const place = findPlace(root, draft.path);
    if (!place.ok) return place;
    const now = textAt(place);
    if (now === undefined) return { ok: false, code: 'unreadable' };
    const wanted = wantedText(draft);
    if (now === wanted) return { ok: true, text: wanted };
    if (now !== draft.base) return { ok: false, code: 'changed-outside' };
    if (place.status) accessSync(place.path, constants.W_OK); // a rename would replace a file that is write-protected
    return wanted === null ? await remove(place.path) : await write(root, draft, place, wanted);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return refusalOf(code);
  }
}

/** The text that the file is to have; null: none. */
export function wantedText({ text, base }: Draft): string | null {
  return text === null || base === null ? text : keepShape(text, base);
}

type FoundPlace = Extract<Place, { ok: true }>;

async function write(root: string, draft: Draft, place: FoundPlace, text: string): Promise<SaveResult> {
  if (utf8Length(text) > fileSize) return { ok: false, code: 'too-large' };
  if (!text.isWellFormed()) return { ok: false, code: 'not-text', detail: `line ${brokenLine(text)}` };
  const result = await atomicWrite(place.path, text, place.status ? 'replace' : 'create', {
    ...(place.status ? { permissions: place.status.mode & 0o7777 } : {}),
    isStillWanted: () => {
      const again = findPlace(root, draft.path);
      return again.ok && textAt(again) === draft.base;
    },
  });
  return result.ok ? { ok: true, text } : refusalOf(result.code);
}

async function remove(path: string): Promise<SaveResult> {
  await unlink(path);
  await syncFolder(dirname(path));
  return { ok: true, text: null };
}

/** null: there is no file; undefined: there is one that cannot be read. */
function textAt({ path, status }: FoundPlace): string | null | undefined {
  if (!status) return null;
  const content = readTextFile(path, fileSize);
  return 'text' in content ? content.text : undefined;
}

function brokenLine(text: string): number {
  const lines = text.split('\n');
  return lines.findIndex((line) => !line.isWellFormed()) + 1;
}

function refusalOf(systemCode: string): SaveResult {
  const code = saveCodes[ipcCodeOf(systemCode)] ?? 'unreadable';
  return { ok: false, code, detail: systemCode };
}

const saveCodes: Partial<Readonly<Record<IpcErrorCode, SaveRefusal>>> = {
  'disk-full': 'disk-full',
  'no-permission': 'no-permission',
  'not-found': 'not-found',
  'not-a-folder': 'not-a-file',
  'bad-path': 'bad-path',
  'changed-outside': 'changed-outside',
};
