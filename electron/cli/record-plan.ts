import { printableLine } from '../../shared/check/paint.ts';
import type { SpendingLimits } from '../../shared/policy/policy.ts';
import { paintFor } from './output.ts';
import type { PlannedRecord } from './plan-record.ts';
import { leftOut, nameOf, titleOf } from './record-report.ts';
import { dollars, estimateWords, leftWords } from './record-words.ts';

/** What would be asked, and what it would take, as text. */
export function recordPlan(
  { plan, asks, estimate }: PlannedRecord,
  limits: SpendingLimits,
  format: 'pretty' | 'json',
): string {
  if (format === 'json') {
    const planned = asks.map(({ ask, estimate: one }) => ({
      ...nameOf(ask),
      model: ask.model,
      answers: ask.samples,
      inputTokens: one.inputTokens.value,
      outputTokens: one.outputTokens.value,
      ...(one.usd !== undefined && { usd: one.usd.value * ask.samples }),
    }));
    const left = leftOut(plan);
    return `${JSON.stringify({ format: 1, planned, left, estimate, limits }, null, 2)}\n`;
  }
  const paint = paintFor(undefined);
  const lines = [
    ...asks.map(({ ask, estimate: { usd } }) => {
      const cost =
        usd === undefined
          ? 'price not known'
          : `${usd.exact ? '' : 'about '}${dollars(usd.value * ask.samples)}`;
      return `${titleOf(ask)}  ${paint.dim(`${printableLine(ask.model)}, ${ask.samples} × · ${cost}`)}`;
    }),
    ...plan.left.map((one) => `${paint.dim('-')} ${titleOf(one)}: ${leftWords(one)}.`),
  ];
  const listed = lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
  if (asks.length === 0)
    return plan.left.length === 0
      ? 'No example needs new answers.\n'
      : `${listed}None of these can be asked for.\n`;
  return `${listed}${estimateWords(estimate, limits.perRun)}`;
}
