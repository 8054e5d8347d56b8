import type { Snapshot } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { money } from '../../ui/money.ts';

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
          {snapshot.prompts.map(({ path, title, variant, budgetTokens, budgetCost }) => {
            const examples = reports.get(path) ?? [];
            const tokens = largest(examples.map((example) => example.tokens?.count));
            const cost = largest(examples.map((example) => example.cost?.usd));
            return (
              <tr key={path}>
                <th scope="row">
                  {title}{' '}
                  {variant !== undefined && <span className="quiet">{text.library.variant(variant)}</span>}
                </th>
                <td>{tokens === undefined ? text.health.unknown : text.editor.tokens(tokens, true)}</td>
                <td>
                  <Budget value={tokens} limit={budgetTokens} show={(limit) => limit.toLocaleString('en')} />
                </td>
                <td>{cost === undefined ? text.health.unknown : money(cost)}</td>
                <td>
                  <Budget value={cost} limit={budgetCost} show={money} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
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
  const isOver = value !== undefined && value > limit;
  return (
    <>
      {show(limit)}{' '}
      <span className={isOver ? 'v-fails' : 'v-holds'}>
        {isOver ? `✕ ${text.health.over}` : `✓ ${text.health.within}`}
      </span>
    </>
  );
}

function largest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
