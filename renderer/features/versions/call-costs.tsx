import { money, pricedTogether } from '../../../shared/cost/money.ts';
import type { FigureChange, PromptCost } from '../../../shared/proposal/cost-change.ts';
import { text } from '../../text/en.ts';

/** So many prompts are listed; those whose cost changes most come first. */
const mostListed = 12;

/** What a call of each prompt takes, before and after. */
export function CallCosts({ costs }: { readonly costs: readonly PromptCost[] }) {
  const sorted = [...costs].sort((left, right) => growth(right) - growth(left)).slice(0, mostListed);
  return (
    <div className="call-costs">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="sheet table-frame" tabIndex={0} aria-label={text.versions.cost}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.versions.costPrompt}</th>
              <th scope="col">{text.versions.costTokens}</th>
              <th scope="col">{text.versions.costMoney}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ path, title, tokens, usd }) => (
              <tr key={path}>
                <th scope="row" dir="auto">
                  {title}
                </th>
                <td>{figureWords(tokens, (value) => Math.round(value).toLocaleString('en'))}</td>
                <td>{figureWords(usd, (value) => money(value * pricedTogether))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">{text.versions.costHelp}</p>
    </div>
  );
}

function figureWords(figure: FigureChange | undefined, show: (value: number) => string): string {
  if (figure === undefined) return text.versions.notKnown;
  const [before, after] = [show(figure.before), show(figure.after)];
  const words = before === after ? after : text.versions.change(before, after);
  return figure.exact ? words : text.versions.about(words);
}

function growth({ tokens }: PromptCost): number {
  return tokens === undefined ? 0 : Math.abs(tokens.after - tokens.before);
}
