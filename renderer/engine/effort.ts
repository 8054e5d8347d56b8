import type { Comparison } from '../../shared/check/compare-projects.ts';
import { type JudgedProject, subjectKey } from '../../shared/check/engine.ts';
import type { Facts } from '../../shared/check/facts.ts';
import type { Effort } from './snapshot.ts';

/**
 * What the edit does to the size and the price of what is sent, over the examples that it reaches and that both
 * versions have. The answers are left out: nobody knows how long the new ones will be. Undefined when it reaches none.
 */
export function effortOf(
  draft: JudgedProject,
  live: JudgedProject,
  reached: Comparison['reached'],
  costOf: Facts['costOf'],
): Effort | undefined {
  const before = new Map(
    live.prompts.flatMap((prompt) =>
      prompt.subjects.map((subject) => [subjectKey(prompt, subject), { prompt, subject }] as const),
    ),
  );
  const changes: Change[] = [];
  for (const prompt of draft.prompts) {
    for (const subject of prompt.subjects) {
      const then = before.get(subjectKey(prompt, subject));
      const [now, old] = [subject.report.tokens, then?.subject.report.tokens];
      if (reached(prompt, subject) !== true || now === undefined || old === undefined) continue;
      changes.push({
        before: old.count,
        after: now.count,
        exact: now.exact && old.exact,
        usdBefore: priceOf(then?.prompt.document.model, old.count, costOf),
        usdAfter: priceOf(prompt.document.model, now.count, costOf),
      });
    }
  }
  return changes.length === 0 ? undefined : sumOf(changes);
}

interface Change {
  readonly before: number;
  readonly after: number;
  readonly exact: boolean;
  readonly usdBefore: number | undefined;
  readonly usdAfter: number | undefined;
}

function sumOf(changes: readonly Change[]): Effort {
  const sum = (figure: (change: Change) => number) =>
    changes.reduce((total, change) => total + figure(change), 0);
  const unpriced = changes.filter(
    ({ usdBefore, usdAfter }) => usdBefore === undefined || usdAfter === undefined,
  );
  return {
    answers: changes.length,
    tokens: { before: sum(({ before }) => before), after: sum(({ after }) => after) },
    exact: changes.every(({ exact }) => exact),
    ...(unpriced.length === 0 && {
      usd: { before: sum(({ usdBefore = 0 }) => usdBefore), after: sum(({ usdAfter = 0 }) => usdAfter) },
    }),
  };
}

function priceOf(
  model: string | undefined,
  inputTokens: number,
  costOf: Facts['costOf'],
): number | undefined {
  if (model === undefined) return undefined;
  return costOf?.(model, { inputTokens, outputTokens: 0 }, undefined)?.value;
}
