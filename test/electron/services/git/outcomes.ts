import type { Outcome } from '../../../../electron/services/git/git-failure.ts';

/** The value of an outcome; a failure fails the test. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.error.code} ${outcome.error.detail ?? ''} ${outcome.error.words ?? ''}`);
}

/** Who writes in the tests. */
export const author = {
  name: 'Ada Écrivain',
  email: 'ada@example.com',
  timestamp: 1_780_000_000,
  timezoneOffset: -60,
};
