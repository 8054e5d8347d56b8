import { utf8Length } from './utf8-length.ts';

/** A path inside a project that is safe to read and write on every system. Made only by `parseSafePath`. */
export type SafePath = string & { readonly __safePath: true };

/** Why a path is refused. Stable. */
export type UnsafePathCode =
  | 'empty'
  | 'too-long'
  | 'absolute'
  | 'backslash'
  | 'control-character'
  | 'forbidden-character'
  | 'empty-segment'
  | 'traversal'
  | 'trailing-dot-or-space'
  | 'device-name'
  | 'git-folder';

/** What parsing a path yields. */
export type SafePathResult =
  | { readonly ok: true; readonly path: SafePath }
  | { readonly ok: false; readonly code: UnsafePathCode };

/** Windows' limit for a path without its long form, less what a project's own folder takes. */
const longestPath = 200;
/** The limit of a name on the common file systems, in bytes of UTF-8. */
const longestSegment = 255;

/** Names that Windows takes for devices, with any extension and in any case. */
const deviceName = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

/** What a file system or git folds away when it compares names: ignorable characters (HFS+) and the short name of `.git` (NTFS). */
const ignorable = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]/g;
const gitFolder = /^(?:\.git|git~[0-9]+)[. ]*$/i;

/** Reads a path relative to the project, with `/` between its segments. Answers what is wrong with it first met. */
export function parseSafePath(text: string): SafePathResult {
  const code = flawOf(text);
  if (code) return { ok: false, code };
  return { ok: true, path: text as SafePath }; // the only place where the brand is given, after all rules
}

function flawOf(text: string): UnsafePathCode | undefined {
  if (text === '') return 'empty';
  if (text.length > longestPath) return 'too-long';
  if (text.startsWith('/') || /^[a-z]:/i.test(text)) return 'absolute';
  if (text.includes('\\')) return 'backslash';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) || !text.isWellFormed())
    return 'control-character';
  if (/[<>:"|?*]/.test(text)) return 'forbidden-character';
  for (const segment of text.split('/')) {
    const flaw = flawOfSegment(segment);
    if (flaw) return flaw;
  }
  return undefined;
}

function flawOfSegment(segment: string): UnsafePathCode | undefined {
  if (segment === '') return 'empty-segment';
  if (segment === '.' || segment === '..') return 'traversal';
  if (gitFolder.test(segment.replace(ignorable, ''))) return 'git-folder';
  if (/[. ]$/.test(segment) || segment.startsWith(' ')) return 'trailing-dot-or-space';
  if (deviceName.test(segment)) return 'device-name';
  if (utf8Length(segment) > longestSegment) return 'too-long';
  return undefined;
}
