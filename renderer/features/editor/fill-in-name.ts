import { text } from '../../text/en.ts';

/** Words that mean something of their own in a prompt. */
const reserved: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'each',
  'with',
  'else',
  'this',
  'history',
  'role',
  'media',
  'section',
  'json',
  'log',
  'lookup',
  'ifEquals',
  'unlessEquals',
  'true',
  'false',
  'null',
  'undefined',
]);

/** Why a name cannot be that of a fill-in, in a sentence; undefined when it can. */
export function nameProblem(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return text.editor.names.empty;
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return text.editor.names.letters;
  if (reserved.has(name)) return text.editor.names.reserved(name);
  return taken.includes(name) ? text.editor.names.taken(name) : undefined;
}
