import type { FoundSecret } from '../check/facts.ts';
import { runRule } from './secret-rule.ts';

/** Finds secrets in texts. */
export interface SecretScanner {
  /** Secrets in a text, by place; what several rules see in one place is told once. 0.03 ms for a prompt (measured). */
  readonly scan: (text: string) => Promise<readonly FoundSecret[]>;
}

/**
 * Loads the rules of secretlint's recommended preset, on first need: about 20 ms.
 * They are run here and not by `@secretlint/core`, because its profiler keeps every performance mark of the process
 * for good (70 MB after 3,600 prompts, measured with 12.0.0), and because a comment in the text can silence it: the
 * rule that reads such comments is left out.
 */
export async function loadSecretScanner(): Promise<SecretScanner> {
  const { rules } = await import('@secretlint/secretlint-rule-preset-recommend');
  const scanners = rules.filter(({ meta }) => meta.type === 'scanner');

  async function scan(text: string): Promise<readonly FoundSecret[]> {
    const found = await Promise.all(scanners.map((rule) => runRule(rule, text)));
    return withoutOverlaps(found.flat());
  }

  return { scan };
}

function withoutOverlaps(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const kept: FoundSecret[] = [];
  for (const secret of found.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    if (secret.start >= (kept.at(-1)?.end ?? 0)) kept.push(secret);
  }
  return kept;
}

/**
 * What every secret that the scanner finds begins with or stands behind, by the rules of secretlint's recommended
 * preset; a test holds it against each of them.
 */
const hints = [
  'private key',
  'secret_?access_?key',
  ':\\/\\/[^\\s:@]{1,256}:[^\\s@]{1,256}@',
  '(?:mongodb|mysql|postgres)\\S{0,6}:\\/\\/',
  'hooks\\.slack\\.com',
  '(?:xox[abopr]|xapp|sk|glpat)-',
  '(?:sg|hv[bsr])\\.\\w',
  'dapi[a-f0-9]{8}',
  '(?:npm|gh[oprsu]|github_pat|gsk|hf|lin_api|ntn|shp(?:at|ca|pa|ss)|glc|glsa|ops|vc[aciprk]|dckr_pat|figd)_\\w{8}',
];

const hint = new RegExp(hints.join('|'), 'i');

/** Whether a text could hold a secret at all, so that the scanner need not be loaded for the many that cannot. */
export function maySecretStand(text: string): boolean {
  return hint.test(text);
}
