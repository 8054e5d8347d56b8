import { readTextFile } from '../services/read-text-file.ts';
import { UsageError } from './exit.ts';

const mostBytes = 5_000_000;

/** The text of a file that the user named. */
export function readNamedFile(path: string): string {
  const content = readTextFile(path, mostBytes);
  if ('text' in content) return content.text;
  throw new UsageError(`"${path}" cannot be read. ${content.reason}`);
}

/** The text of a file that the user named, or of standard input for `-`. */
export async function readNamedText(name: string): Promise<string> {
  if (name !== '-') return readNamedFile(name);
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const piece of process.stdin) {
    text += piece;
    if (text.length > mostBytes)
      throw new UsageError('standard input is longer than a proposal’s text can be. Give that text alone.');
  }
  return text;
}
