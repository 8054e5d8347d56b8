import type { Facts } from '../check/facts.ts';
import { groupBy } from '../group-by.ts';
import { type PromptMonth, projectMonth } from './project-month.ts';
import type { UsageTotal } from './usage-totals.ts';

/** What one prompt comes to in a month with one model. */
export interface ModelMonth extends PromptMonth {
  /** '' where the log names none. */
  readonly model: string;
}

/** Projects a month of each prompt and model of a log that covers `days`; most expensive first. */
export function modelMonths(
  totals: readonly UsageTotal[],
  days: number,
  costOf: Facts['costOf'],
): readonly ModelMonth[] {
  return [...groupBy(totals, ({ prompt, model }) => `${prompt}\n${model}`).values()]
    .flatMap((list) => {
      // A model that was used on few days of the log is projected from all its days.
      const own = projectMonth(list, costOf);
      const share = own.days / days;
      return own.prompts.map((month) => ({
        ...month,
        model: list[0]?.model ?? '',
        calls: month.calls * share,
        inputTokens: month.inputTokens * share,
        outputTokens: month.outputTokens * share,
        cost: month.cost * share,
      }));
    })
    .sort((left, right) => right.cost - left.cost || (left.prompt < right.prompt ? -1 : 1));
}
