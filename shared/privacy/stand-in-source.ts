import { digest } from '../digest.ts';

/** Numbers that are always the same for a salt, a purpose and a value, and tell nothing of the value without the salt. */
export type StandInSource = (purpose: string, value: string) => readonly number[];

/**
 * Makes the source of a project's stand-ins. `salt` is kept to the project's own computers and is never a value: whoever
 * has it can test guesses. The numbers are 32 bytes.
 */
export function standInSource(salt: string): StandInSource {
  const known = new Map<string, readonly number[]>();
  return (purpose, value) => {
    const key = `${salt}\n${purpose}\n${value}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const bytes = digest(key).match(/../g) ?? [];
    const numbers = bytes.map((byte) => Number.parseInt(byte, 16));
    known.set(key, numbers);
    return numbers;
  };
}
