import type { FoundSecret } from '../check/facts.ts';
import type { FoundPersonalData } from '../policy/personal-data.ts';
import type { PersonalDataKind } from '../policy/personal-data-kinds.ts';
import type { CheckNeeds, RedactedKind } from './redacted.ts';
import { type StandIn, secretStandIn } from './stand-in.ts';

/** A text with stand-ins, what was taken out, and what was left, each kind as often as it occurs. */
export interface RedactedText {
  readonly text: string;
  readonly kinds: readonly RedactedKind[];
  readonly kept: readonly PersonalDataKind[];
  readonly changesChecks: boolean;
}

/** What a text is redacted with. */
export interface RedactTools {
  readonly scan: (text: string) => readonly FoundPersonalData[];
  readonly standIn: StandIn;
}

/** A stand-in may make a number with what stands beside it; then it is looked at again, and at last only named. */
const rounds = 4;

/** Puts stand-ins in the place of secrets and personal data. The data that checks need stays; secrets always go. */
export function redactText(
  { scan, standIn }: RedactTools,
  text: string,
  secrets: readonly FoundSecret[],
  needs: CheckNeeds,
): RedactedText {
  const withoutSecrets = replaced(text, secrets, () => secretStandIn);
  const found = scan(withoutSecrets);
  if (found.length === 0 && secrets.length === 0) return { text, kinds: [], kept: [], changesChecks: false };
  const needed = needs.texts.map((one) => one.toLowerCase());
  const isNamed = (data: string): boolean => needed.some((one) => one.includes(data.toLowerCase()));
  const left = new Set(found.map((one) => withoutSecrets.slice(one.start, one.end)).filter(isNamed));
  const redact = (): { readonly text: string; readonly kinds: Set<RedactedKind> } => {
    let current = withoutSecrets;
    const kinds = new Set<RedactedKind>(secrets.length > 0 ? ['secret'] : []);
    for (let round = 0; round < rounds; round++) {
      const all = current === withoutSecrets ? found : scan(current);
      const stretches = all.filter((one) => !left.has(current.slice(one.start, one.end)));
      if (stretches.length === 0) break;
      for (const { kind } of stretches) kinds.add(kind);
      current = replaced(current, stretches, (data, { kind }) =>
        round < rounds - 1 ? standIn(kind, data) : `[${kind}]`,
      );
    }
    return { text: current, kinds };
  };
  let result = redact();
  const { judgeAlike = () => true } = needs;
  if (!judgeAlike(text, result.text)) {
    leaveForChecks(withoutSecrets, found, left, () => judgeAlike(text, redact().text));
    result = redact();
  }
  const kept = found.filter((one) => left.has(withoutSecrets.slice(one.start, one.end)));
  return {
    text: result.text,
    kinds: [...result.kinds].sort(),
    kept: kept.map(({ kind }) => kind),
    changesChecks: !judgeAlike(text, result.text),
  };
}

/** Leaves as little as checks need: adds data until they judge alike, then takes back what was not it. */
function leaveForChecks(
  text: string,
  found: readonly FoundPersonalData[],
  left: Set<string>,
  judgeAlike: () => boolean,
): void {
  const before = new Set(left);
  const data = found.map(({ start, end }) => text.slice(start, end)).filter((one) => !before.has(one));
  for (const one of data) {
    left.add(one);
    if (judgeAlike()) break;
  }
  // Secrets alone may be what the checks miss: then nothing is gained by leaving anything else.
  if (!judgeAlike()) {
    for (const one of data) left.delete(one);
    return;
  }
  for (const one of data) {
    if (!left.has(one)) continue;
    left.delete(one);
    if (!judgeAlike()) left.add(one);
  }
}

function replaced<Stretch extends { readonly start: number; readonly end: number }>(
  text: string,
  stretches: readonly Stretch[],
  by: (data: string, stretch: Stretch) => string,
): string {
  if (stretches.length === 0) return text;
  let result = '';
  let at = 0;
  for (const stretch of stretches) {
    result += text.slice(at, stretch.start) + by(text.slice(stretch.start, stretch.end), stretch);
    at = stretch.end;
  }
  return result + text.slice(at);
}
