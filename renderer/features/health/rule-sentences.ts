import { money, pricedTogether } from '../../../shared/cost/money.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { text } from '../../text/en.ts';

/** What a project demands, a sentence for each rule. */
export function ruleSentences({ allowedModels, budget, evidence, prices }: Policy): readonly string[] {
  const { acceptWritten, lost, samples, maxAgeDays } = evidence;
  const priced = Object.keys(prices);
  return [
    allowedModels === undefined ? text.health.anyModel : text.health.models(allowedModels.join(', ')),
    ...(budget.tokens === undefined ? [] : [text.health.tokenRule(budget.tokens.toLocaleString('en'))]),
    ...(budget.cost === undefined ? [] : [text.health.costRule(money(budget.cost * pricedTogether))]),
    ...(budget.tokens === undefined && budget.cost === undefined ? [text.health.noBudgetRule] : []),
    text.health.samples(samples.required, samples.of),
    text.health.lost[lost],
    acceptWritten ? text.health.written : text.health.notWritten,
    maxAgeDays === undefined ? text.health.noAge : text.health.age(maxAgeDays),
    ...(priced.length === 0 ? [] : [text.health.prices(priced.join(', '))]),
  ];
}
