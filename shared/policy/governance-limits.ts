import type { MonthlyBudget, Policy } from './policy.ts';

/** What the policy says of models, a sentence for each rule. */
export function modelSentences({ allowedModels, pinnedModels, retiredModels }: Policy): readonly string[] {
  const allowed =
    allowedModels === undefined
      ? 'Any model may be used.'
      : allowedModels.length === 0
        ? 'No model may be used.'
        : `Only these models may be used: ${codes(allowedModels)}.`;
  return [
    allowed,
    ...pinnedModels.map(
      ({ pattern, version }) => `Instead of ${code(pattern)}, name the exact version ${code(version)}.`,
    ),
    ...retiredModels.map(({ pattern, since, use }) =>
      use === undefined
        ? `${code(pattern)} may not be used from ${since} on.`
        : `${code(pattern)} may not be used from ${since} on; use ${code(use)}.`,
    ),
  ];
}

/** What the policy says of budgets and spending, a sentence for each rule. */
export function budgetSentences({ budget, promptBudgets, spending, prices }: Policy): readonly string[] {
  const priced = Object.keys(prices);
  const sentences = [
    ...limitSentences(budget, 'of a prompt that sets no limit of its own'),
    ...(budget.perMonth === undefined
      ? []
      : [`All prompts together may cost ${budget.perMonth} US dollars a month.`]),
    ...promptBudgets.flatMap(({ prompts, ...limits }) => [
      ...limitSentences(limits, `of prompts named ${code(prompts)}`),
      ...(limits.perMonth === undefined
        ? []
        : [`Each prompt named ${code(prompts)} may cost ${limits.perMonth} US dollars a month.`]),
    ]),
    ...(spending.perRun === undefined
      ? []
      : [`One run of new answers may cost ${spending.perRun} US dollars.`]),
    ...(spending.perDay === undefined ? [] : [`New answers may cost ${spending.perDay} US dollars a day.`]),
    ...(priced.length === 0 ? [] : [`Prices of our own are set for ${codes(priced)}.`]),
  ];
  return sentences.length === 0 ? ['There is no limit.'] : sentences;
}

function limitSentences({ tokens, cost }: MonthlyBudget, whose: string): readonly string[] {
  return [
    ...(tokens === undefined ? [] : [`A request ${whose} may have ${tokens} tokens.`]),
    ...(cost === undefined ? [] : [`A request ${whose} may cost ${cost} US dollars with its answer.`]),
  ];
}

/** Names as code, in a list. */
export function codes(names: readonly string[]): string {
  return names.map(code).join(', ');
}

/** A name as code. */
function code(name: string): string {
  return `\`${name.replaceAll('`', "'")}\``;
}
