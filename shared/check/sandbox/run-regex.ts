import type { SandboxResult } from '../sandbox-job.ts';

/** Looks for a JavaScript pattern, without flags, in a text. */
export function runRegex(pattern: string, text: string): SandboxResult {
  let regex: RegExp;
  try {
    regex = new RegExp(pattern);
  } catch (error) {
    return { kind: 'broken', reason: `The pattern cannot be read: ${messageOf(error)}.`, fails: true };
  }
  const match = regex.exec(text);
  if (match === null) return { kind: 'regex', span: null };
  return { kind: 'regex', span: { start: match.index, end: match.index + match[0].length } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
