import { money } from '../../../shared/cost/money.ts';
import type { PlannedAnswer } from '../../stores/answers-store.ts';
import { text } from '../../text/en.ts';

/** What each example takes, with a box to leave it out. */
export function PlanTable({
  planned,
  picked,
  onPick,
}: {
  readonly planned: readonly PlannedAnswer[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (key: string, isPicked: boolean) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame" tabIndex={0} aria-label={text.answers.table}>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{text.answers.example}</th>
            <th scope="col">{text.answers.tokens}</th>
            <th scope="col">{text.answers.cost}</th>
          </tr>
        </thead>
        <tbody>
          {planned.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                <label className="plan-pick">
                  <input
                    type="checkbox"
                    aria-label={text.answers.pick(one.title)}
                    checked={picked.has(one.key) && one.provider !== null}
                    disabled={one.provider === null}
                    onChange={({ target }) => onPick(one.key, target.checked)}
                  />
                  <span>
                    <span dir="auto">{one.title}</span>
                    <span className="quiet plan-what" dir="auto">
                      {one.prompt} · {one.model}
                      {one.answers > 1 && ` · ${text.answers.times(one.answers)}`}
                    </span>
                    {one.provider === null && (
                      <span className="quiet plan-what v-to-retest">
                        {text.answers.notAsked['no-provider']}
                      </span>
                    )}
                  </span>
                </label>
              </th>
              <td>
                {text.answers.tokensOf(
                  one.inputTokens.toLocaleString('en'),
                  one.outputTokens.toLocaleString('en'),
                )}
              </td>
              <td>{costOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function costOf({ usd, exact, answers, provider }: PlannedAnswer): string {
  if (usd === null) return text.answers.unknown;
  if (usd === 0 && provider?.isHere === true) return text.answers.free;
  const words = money(usd * answers);
  return exact ? words : text.answers.about(words);
}
