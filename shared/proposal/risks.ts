import type { ReportFinding } from '../check/report.ts';
import { titleWithVariant } from '../check/words.ts';
import type { PartChange } from './part-change.ts';
import type { PromptChange } from './prompt-changes.ts';

/** Something that a reviewer should look at twice. */
export type Risk =
  | { readonly code: 'safety-sentence-removed'; readonly where: string; readonly sentence: string }
  | {
      readonly code: 'safety-sentence-reworded';
      readonly where: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly code: 'fill-in-removed'; readonly where: string; readonly name: string }
  | { readonly code: 'output-key-not-asked-for'; readonly where: string; readonly key: string };

/** Words by which a sentence forbids, warns or protects, in the languages that prompts are most often written in. */
const guarding =
  /(?<!\p{L})(?:never|must not|mustn['’]t|do not|don['’]t|cannot|can['’]t|refuse|warn\p{L}*|safe\p{L}*|unsafe|danger\p{L}*|allerg\p{L}*|emergency|medical|doctor|legal|privacy|private|confidential|secret\p{L}*|harm\p{L}*|niemals|nie|keinesfalls|darf nicht|dürfen nicht|gefahr\p{L}*|gefährlich\p{L}*|notfall\p{L}*|arzt|vertraulich\p{L}*|jamais|interdit\p{L}*|urgence\p{L}*|nunca|prohibid\p{L}*|peligro\p{L}*|mai|vietat\p{L}*)(?!\p{L})/iu;

/** Whether a sentence forbids, warns or protects. */
export function guardsSomething(sentence: string): boolean {
  return guarding.test(sentence);
}

/** What is risky about changes: in the order of the changes, then of the findings that the live version does not have. */
export function risksOf(
  parts: readonly PartChange[],
  newFindings: readonly ReportFinding[],
): readonly Risk[] {
  const ofChanges = parts.flatMap((part): readonly Risk[] => {
    if (part.kind !== 'prompt' && part.kind !== 'passage') return [];
    const where = part.kind === 'prompt' ? titleWithVariant(part) : `Shared passage ${part.name}`;
    return part.changes.flatMap((change) => riskOf(change, where));
  });
  const keys = newFindings
    .filter(({ code }) => code === 'output-key-not-asked-for')
    .map(
      ({ path, values }): Risk => ({
        code: 'output-key-not-asked-for',
        where: path,
        key: String(values.key ?? ''),
      }),
    );
  return [...ofChanges, ...keys];
}

function riskOf(change: PromptChange, where: string): readonly Risk[] {
  switch (change.code) {
    case 'sentence-removed':
      return guardsSomething(change.before)
        ? [{ code: 'safety-sentence-removed', where, sentence: change.before }]
        : [];
    case 'sentence-reworded': {
      const { before, after } = change;
      return guardsSomething(before) ? [{ code: 'safety-sentence-reworded', where, before, after }] : [];
    }
    case 'fill-in-removed':
      return [{ code: 'fill-in-removed', where, name: change.name }];
    default:
      return [];
  }
}
