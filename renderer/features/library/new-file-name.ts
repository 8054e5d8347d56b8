import { slugOf } from '../../../shared/example/file-name.ts';
import { parseSafePath } from '../../../shared/project/safe-path.ts';

/** What a new file is to be. */
export type NewFile =
  /** `folder` is a path in the project, empty for the project's own. */
  | { readonly kind: 'prompt' | 'passage'; readonly folder: string }
  /** A variant of the prompt whose file is `of`. */
  | { readonly kind: 'variant'; readonly of: string };

/** Why a name will not do. */
export type NameProblem = 'empty' | 'characters' | 'letters' | 'too-long' | 'taken';

/** The path that a name in plain words gives, or what is wrong with the name. */
export type NewPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly problem: NameProblem; readonly path?: string };

/** Finds the place of a new file. `taken` holds every path of the project, deleted ones too. */
export function newPath(file: NewFile, name: string, taken: Iterable<string>): NewPath {
  if (name.trim() === '') return { ok: false, problem: 'empty' };
  // Signs that some file system refuses, and the brackets that the format reads as its own.
  if (/[<>:"/\\|?*{}]|\p{Cc}/u.test(name)) return { ok: false, problem: 'characters' };
  if (!/[\p{L}\p{N}]/u.test(name)) return { ok: false, problem: 'letters' };
  if ([...name.trim()].length > 60) return { ok: false, problem: 'too-long' };
  const path = pathOf(file, name);
  if (!parseSafePath(path).ok) return { ok: false, problem: 'too-long' };
  const key = clashKey(path);
  for (const other of taken) if (clashKey(other) === key) return { ok: false, problem: 'taken', path };
  return { ok: true, path };
}

function pathOf(file: NewFile, name: string): string {
  if (file.kind === 'variant') return `${stemOf(file.of)}.${slugOf(name, 'variant')}.prompt`;
  const before = file.folder === '' ? '' : `${file.folder}/`;
  return file.kind === 'prompt'
    ? `${before}${slugOf(name, 'prompt')}.prompt`
    : `${before}_${passageName(name)}.prompt`;
}

/** A shared passage is named within the words, where a name that begins with a digit would be a number. */
function passageName(name: string): string {
  const slug = slugOf(name, 'passage');
  return /^\p{N}/u.test(slug) ? `passage-${slug}` : slug;
}

/** The path of a prompt without its variant and its ending. */
function stemOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const [stem = ''] = path.slice(slash).split('.');
  return path.slice(0, slash) + stem;
}

/** Equal for paths that some file system takes for the same. */
function clashKey(path: string): string {
  return path.normalize('NFKC').toUpperCase().normalize('NFKC');
}
