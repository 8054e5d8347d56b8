import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from './redact.ts';
import { systemCodeOf } from './system-error.ts';

/** How much a line of the log matters. */
export type LogLevel = 'info' | 'warning' | 'error';

/**
 * What a line may tell beside its event: names, codes and counts. Never a text of a prompt, an example or an answer;
 * what is longer than a path is cut.
 */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** A log. `event` is a fixed word of the code (`journal.set-aside`), never a text from outside. */
export interface Log {
  readonly write: (level: LogLevel, event: string, facts?: LogFacts) => void;
}

/** Size of a log file in bytes, and how many older ones are kept. */
export interface LogLimits {
  readonly fileSize: number;
  readonly older: number;
}

const longestFact = 300;

/**
 * Opens a log in a file: one JSON object a line, tokens and addresses' passwords taken out. A full file becomes
 * `<path>.1`, and the oldest is dropped. Lines are written at once, so that a killed process has told all it had to.
 * A log that cannot be written is silent: nothing fails because of it.
 */
export function openLog(
  path: string,
  clock: () => Date,
  { fileSize, older }: LogLimits = { fileSize: 500_000, older: 3 },
): Log {
  const write = (level: LogLevel, event: string, facts: LogFacts = {}): void => {
    const told = Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(value).slice(0, longestFact) : value,
    ]);
    const line = JSON.stringify({ ...Object.fromEntries(told), at: clock().toISOString(), level, event });
    try {
      mkdirSync(dirname(path), { recursive: true });
      rotate(path, fileSize, older);
      appendFileSync(path, `${line}\n`);
    } catch {
      // A full or locked disk: whoever needs that disk is told by the call that fails.
    }
  };
  return { write };
}

/**
 * What may be logged of an error: its kind, its code and where it was thrown. Its message may quote the text that was
 * worked on (`JSON.parse` does), so it is left out.
 */
export function factsOfError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return { error: error.name, code: systemCodeOf(error), at: at?.trim() };
}

function rotate(path: string, fileSize: number, older: number): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < fileSize) return;
  for (let number = older - 1; number >= 1; number -= 1) {
    if (statSync(`${path}.${number}`, { throwIfNoEntry: false }))
      renameSync(`${path}.${number}`, `${path}.${number + 1}`);
  }
  renameSync(path, `${path}.1`);
}
