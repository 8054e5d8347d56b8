import type { PersonalDataRules, PersonalDataScanner } from '../policy/personal-data.ts';
import { maySecretStand, type SecretScanner } from '../policy/secrets.ts';
import { positionAt, type Range } from '../prompt/range.ts';
import type { RedactedKind } from './redacted.ts';

/** A place in a file that holds a secret or personal data; never the data itself. */
export interface DataPlace {
  readonly path: string;
  readonly kind: RedactedKind;
  /** For a secret: what it looks like. */
  readonly rule?: string;
  /** UTF-16 offsets in the file. */
  readonly range: Range;
  /** From 1 on. */
  readonly line: number;
  /** What stands before it on its line, to recognise the place by. */
  readonly before: string;
}

/** Characters of the line that are told. */
const told = 24;

/** Secrets and personal data in files, each in its place; by file as given, then by place. */
export async function findPlaces(
  files: ReadonlyMap<string, string>,
  loadSecrets: () => Promise<SecretScanner>,
  personal: PersonalDataScanner,
  rules: PersonalDataRules,
): Promise<readonly DataPlace[]> {
  const places: DataPlace[] = [];
  for (const [path, text] of files) {
    const secrets = maySecretStand(text) ? await (await loadSecrets()).scan(text) : [];
    const data = personal
      .scan(text, rules)
      .filter((one) => !secrets.some(({ start, end }) => start < one.end && one.start < end));
    const found = [
      ...secrets.map(({ rule, start, end }) => ({ kind: 'secret' as const, rule, range: { start, end } })),
      ...data.map(({ kind, start, end }) => ({ kind, range: { start, end } })),
    ].sort((left, right) => left.range.start - right.range.start);
    let end = 0;
    for (const one of found) {
      const { line, column } = positionAt(text, one.range.start);
      // Never begins within other data on the same line.
      const from = Math.max(one.range.start - Math.min(column - 1, told), end);
      places.push({ path, ...one, line, before: text.slice(from, one.range.start).trimStart() });
      end = one.range.end;
    }
  }
  return places;
}
