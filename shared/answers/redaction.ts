/** A value without what must not leave this computer, and the kinds of what was taken out. */
export interface Redacted<T> {
  readonly value: T;
  readonly kinds: readonly string[];
}

/**
 * Takes secrets and personal data out of all texts of a value, and puts stand-ins in their place: the same one for the
 * same data, so that checks still match. Whoever asks models needs one for requests and one for answers.
 */
export type Redact = <T>(value: T) => Promise<Redacted<T>>;
