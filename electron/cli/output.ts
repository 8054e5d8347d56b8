import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { type Paint, plain } from '../../shared/check/paint.ts';
import { UsageError } from './exit.ts';

/** Colours for standard output: none when it is no terminal, when a file is written, or with `NO_COLOR`. */
export function paintFor(file: string | undefined): Paint {
  const wanted = file === undefined && process.stdout.isTTY && process.env.NO_COLOR === undefined;
  if (!wanted) return plain;
  const { bold, dim, red, yellow, green } = pc.createColors(true);
  return { bold, dim, red, yellow, green };
}

/** Characters that are written at once. */
const chunk = 1 << 18;

/** Writes an output, which may come in pieces, to standard output, or to a file that the user named. */
export async function writeOutput(
  output: string | Iterable<string>,
  file: string | undefined,
): Promise<void> {
  const pieces = typeof output === 'string' ? [output] : output;
  if (file !== undefined) {
    try {
      writeFileSync(file, [...pieces].join(''));
    } catch (error) {
      throw new UsageError(
        `"${file}" cannot be written (${codeOf(error)}). Name a file in a folder that you may write to.`,
      );
    }
    return;
  }
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < chunk) continue;
    await print(text);
    text = '';
  }
  await print(text);
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/** Says on standard error, at a terminal only, what takes long. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : reasonOf(error);
}

/** The plain reason of an error of Node's. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
