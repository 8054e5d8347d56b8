import { sentenceFor } from '../../../../shared/check/sentences.ts';
import { money } from '../../../../shared/cost/money.ts';
import { budgetFor } from '../../../../shared/policy/budget-for.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import { monthBreaches } from '../../../../shared/usage/project-month.ts';
import type { UsageFound } from '../../../engine/inquiry.ts';
import { text } from '../../../text/en.ts';
import { IssueLine } from '../../checks/issue-line.tsx';

/** A month of real use, for each prompt and model, beside what it may cost. */
export function Month({
  found: { month, models },
  policy,
}: {
  readonly found: UsageFound;
  readonly policy: Policy;
}) {
  const breaches = monthBreaches(policy, month);
  const isExact = month.prompts.every(({ exact }) => exact);
  return (
    <section aria-labelledby="usage-month">
      <h2 id="usage-month">{text.usage.month}</h2>
      <p>
        <strong>{text.usage.whole(money(month.cost), isExact)}</strong>{' '}
        <Share cost={month.cost} limit={policy.budget.perMonth} />{' '}
        <span className="quiet">
          {month.isRough ? text.usage.rough(month.days) : text.usage.days(month.days)}
        </span>
      </p>
      {breaches.length > 0 && (
        <ul className="findings">
          {breaches.map((breach) => {
            const sentence = sentenceFor(breach);
            return <IssueLine key={sentence} severity={breach.severity} message={sentence} />;
          })}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="sheet table-frame usage-table" tabIndex={0} aria-label={text.usage.byModel}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.usage.prompt}</th>
              <th scope="col">{text.usage.model}</th>
              {(['calls', 'sent', 'answered', 'each', 'cost'] as const).map((column) => (
                <th key={column} scope="col" className="figure">
                  {text.usage[column]}
                </th>
              ))}
              <th scope="col">{text.usage.budget}</th>
            </tr>
          </thead>
          <tbody>
            {models.map(
              ({ prompt, model, calls, inputTokens, outputTokens, cost, costPerCall, exact, known }) => (
                <tr key={`${prompt} ${model}`}>
                  <th scope="row">{prompt === '' ? text.usage.noPrompt : prompt}</th>
                  <td>{model === '' ? text.usage.noModel : <code>{model}</code>}</td>
                  <td className="figure">{whole(calls)}</td>
                  <td className="figure">{whole(inputTokens)}</td>
                  <td className="figure">{whole(outputTokens)}</td>
                  <td className="figure">
                    {Number.isNaN(costPerCall) ? text.health.unknown : money(costPerCall)}
                  </td>
                  <td className="figure">
                    {known === 0
                      ? text.health.unknown
                      : text.usage.monthCost(money(cost), exact && known === 1)}
                  </td>
                  <td>
                    <Share
                      cost={month.prompts.find((one) => one.prompt === prompt)?.cost ?? cost}
                      limit={prompt === '' ? undefined : budgetFor(policy, prompt).perMonth?.value}
                    />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** How much of a month's budget is used; all of a prompt's models together. */
function Share({ cost, limit }: { readonly cost: number; readonly limit: number | undefined }) {
  if (limit === undefined) return <span className="quiet">{text.usage.noBudget}</span>;
  const isOver = cost > limit;
  return (
    <span className="budget">
      {text.usage.of(money(limit))}
      <meter min={0} max={limit} value={Math.min(cost, limit)} aria-hidden="true" data-over={isOver} />
      <span className={isOver ? 'v-fails' : 'v-holds'}>
        {isOver ? `✕ ${text.health.over}` : `✓ ${text.health.within}`}
      </span>
      <span className="quiet">{text.health.share(Math.round((cost / limit) * 100))}</span>
    </span>
  );
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
