import type { ExampleReport } from '../../../shared/check/report.ts';
import { titleWithVariant } from '../../../shared/check/words.ts';
import { money, pricedTogether } from '../../../shared/cost/money.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { useShowExample } from '../checks/use-show-example.ts';
import { PromptLink } from './prompt-link.tsx';

/** What each prompt needs at most, beside what it may. */
export function Budgets({ snapshot }: { readonly snapshot: Snapshot }) {
  const reports = new Map(snapshot.report.prompts.map((prompt) => [prompt.path, prompt.examples]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sheet table-frame" tabIndex={0} aria-label={text.health.budgets}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.health.prompt}</th>
            <th scope="col">{text.health.largest}</th>
            <th scope="col">{text.health.budget}</th>
            <th scope="col">{text.health.dearest}</th>
            <th scope="col">{text.health.budget}</th>
          </tr>
        </thead>
        <tbody>
          {snapshot.prompts.map((prompt) => {
            const { path, budgetTokens, budgetCost } = prompt;
            const examples = reports.get(path) ?? [];
            const tokens = most(examples, (example) => example.tokens?.count);
            const cost = most(examples, (example) => example.cost?.usd);
            return (
              <tr key={path}>
                <th scope="row">
                  <PromptLink path={path} title={titleWithVariant(prompt)} screen="editor" />
                </th>
                <td>
                  <Largest
                    found={tokens}
                    show={(count) => text.editor.tokens(count, tokens?.example.tokens?.exact ?? false)}
                  />
                </td>
                <td>
                  <Budget
                    value={tokens?.value}
                    limit={budgetTokens}
                    show={(limit) => limit.toLocaleString('en')}
                  />
                </td>
                <td>
                  <Largest found={cost} show={moneyOfMany} />
                </td>
                <td>
                  <Budget value={cost?.value} limit={budgetCost} show={moneyOfMany} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface Found {
  readonly value: number;
  readonly example: ExampleReport;
}

/** A figure with the way to the example that has it. */
function Largest({
  found,
  show,
}: {
  readonly found: Found | undefined;
  readonly show: (value: number) => string;
}) {
  const showExample = useShowExample();
  if (found === undefined) return <span className="quiet">{text.health.unknown}</span>;
  const { value, example } = found;
  return (
    <button
      type="button"
      className="button bare place"
      title={text.health.inExample(example.description ?? example.name)}
      onClick={() => showExample(example.path)}
    >
      {show(value)}
    </button>
  );
}

function Budget({
  value,
  limit,
  show,
}: {
  readonly value: number | undefined;
  readonly limit: number | undefined;
  readonly show: (limit: number) => string;
}) {
  if (limit === undefined) return <span className="quiet">{text.health.noBudget}</span>;
  if (value === undefined) return show(limit);
  const isOver = value > limit;
  return (
    <span className="budget">
      {show(limit)}
      <meter min={0} max={limit} value={Math.min(value, limit)} aria-hidden="true" data-over={isOver} />
      <span className={isOver ? 'v-fails' : 'v-holds'}>
        {isOver ? `✕ ${text.health.over}` : `✓ ${text.health.within}`}
      </span>
      <span className="quiet">{text.health.share(Math.round((value / limit) * 100))}</span>
    </span>
  );
}

/** What a thousand such answers cost. */
function moneyOfMany(usd: number): string {
  return money(usd * pricedTogether);
}

function most(
  examples: readonly ExampleReport[],
  figure: (example: ExampleReport) => number | undefined,
): Found | undefined {
  let found: Found | undefined;
  for (const example of examples) {
    const value = figure(example);
    if (value !== undefined && (found === undefined || value > found.value)) found = { value, example };
  }
  return found;
}
