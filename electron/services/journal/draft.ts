import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ProjectPath, parseProjectPath } from '../workspace/project-path.ts';

/** An edit of a file that is kept until it is saved or given up. */
export interface Draft {
  readonly path: ProjectPath;
  /** null: the file is to be deleted. */
  readonly text: string | null;
  /** The text that the edit began from; null: the file is new. */
  readonly base: string | null;
  readonly editedAt: string;
}

/** What the bridge carries; nothing longer was ever written. */
const text = z.string().max(6_000_000).nullable();

const draftFile = z.strictObject({
  format: z.literal(1),
  path: z.string(),
  text,
  base: text,
  editedAt: z.iso.datetime(),
});

/**
 * A draft as it stands in its file: JSON, so that any text comes back as it was, half surrogate pairs too
 * (`JSON.stringify` writes them as escapes).
 */
export function printDraft(draft: Draft): string {
  return `${JSON.stringify({ format: 1, ...draft })}\n`;
}

/** Reads a draft from its file; undefined when it is not one, is cut off, or stands under another file's name. */
export function parseDraft(fileName: string, content: string): Draft | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return undefined;
  }
  const parsed = draftFile.safeParse(value).data;
  const path = parsed && parseProjectPath(parsed.path);
  if (!path || fileName !== draftFileName(path)) return undefined;
  return { path, text: parsed.text, base: parsed.base, editedAt: parsed.editedAt };
}

/** The name of a draft's file: for people its beginning, and for certain a digest of the path. */
export function draftFileName(path: string): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 40);
  return `${name}.${createHash('sha256').update(path).digest('hex').slice(0, 24)}.json`;
}
