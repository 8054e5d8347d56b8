import type { PromptReport } from '../../../shared/check/report.ts';
import { type Verdict, verdicts } from '../../../shared/check/verdict.ts';

/** The worst verdict of a prompt's demanded checks; undefined where nothing is demanded. */
export function worstVerdict({ examples }: Pick<PromptReport, 'examples'>): Verdict | undefined {
  const found = new Set(
    examples.flatMap(({ checks }) =>
      checks.filter(({ demanded, kind }) => demanded && kind === 'answer').map(({ verdict }) => verdict),
    ),
  );
  return verdicts.find((verdict) => found.has(verdict));
}
