import type { FoundSecret } from '../check/facts.ts';
import { groupBy } from '../group-by.ts';
import { loadPersonalDataScanner, type PersonalDataRules } from '../policy/personal-data.ts';
import type { PersonalDataKind } from '../policy/personal-data-kinds.ts';
import { loadSecretScanner, maySecretStand, type SecretScanner } from '../policy/secrets.ts';
import { redactText } from './redact-text.ts';
import { type CheckNeeds, noNeeds, type RedactedKind, type RedactionSummary } from './redacted.ts';
import { createStandIns } from './stand-in.ts';

/** Takes secrets and personal data out of one thing that consists of texts, and sums up what it did. */
export interface Redaction {
  /** A text with stand-ins. `needs` says what checks need of it. */
  readonly text: (text: string, needs?: CheckNeeds) => Promise<string>;
  /** What was taken out and left since the beginning. */
  readonly summary: () => RedactionSummary;
}

/** Takes secrets and personal data out: the same data always gets the same stand-in. */
export interface Redactor {
  readonly begin: () => Redaction;
  /** The same for a text that surely holds no secret (`maySecretStand`), without waiting. */
  readonly plainText: (text: string) => string;
}

/**
 * Loads what finds personal data, and makes a redactor. `salt` belongs to the project and is no secret of any person:
 * with it, and only with it, the same person gets the same stand-in again. What finds secrets is loaded when a text looks
 * like holding one.
 */
export async function loadRedactor(rules: PersonalDataRules, salt: string): Promise<Redactor> {
  const personal = await loadPersonalDataScanner();
  let secretScanner: Promise<SecretScanner> | undefined;
  const tools = {
    scan: (text: string) => personal.scan(text, rules),
    standIn: createStandIns(salt, [...rules.names, ...(rules.words ?? [])]),
  };

  async function secretsIn(text: string): Promise<readonly FoundSecret[]> {
    if (!maySecretStand(text)) return [];
    secretScanner ??= loadSecretScanner();
    return (await secretScanner).scan(text);
  }

  function begin(): Redaction {
    const kinds = new Set<RedactedKind>();
    const kept: PersonalDataKind[] = [];
    let changesChecks = false;
    return {
      text: async (text, needs = noNeeds) => {
        const redacted = redactText(tools, text, await secretsIn(text), needs);
        for (const kind of redacted.kinds) kinds.add(kind);
        kept.push(...redacted.kept);
        changesChecks ||= redacted.changesChecks;
        return redacted.text;
      },
      summary: () => ({
        kinds: [...kinds].sort(),
        kept: [...groupBy(kept.toSorted(), (kind) => kind)].map(([kind, { length: count }]) => ({
          kind,
          count,
        })),
        changesChecks,
      }),
    };
  }

  return { begin, plainText: (text) => redactText(tools, text, [], noNeeds).text };
}
