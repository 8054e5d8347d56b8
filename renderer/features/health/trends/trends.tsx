import '../../../styles/trends.css';
import { useId, useState } from 'react';
import { titleWithVariant } from '../../../../shared/check/words.ts';
import { trendMetrics } from '../../../../shared/trends/trend-row.ts';
import type { PromptTrends } from '../../../../shared/trends/trends.ts';
import type { Snapshot } from '../../../engine/snapshot.ts';
import { useInquiry } from '../../../stores/use-inquiry.ts';
import { text } from '../../../text/en.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Key, TrendChart } from './trend-chart.tsx';

/** What the recorded answers of each prompt cost, how long they are and how good, over time. */
export function Trends({ snapshot }: { readonly snapshot: Snapshot }) {
  const answer = useInquiry({ about: 'trends' });
  const [chosen, setChosen] = useState<string>();
  const select = useId();
  if (answer === undefined) return <EmptyState headline={text.trends.wait} />;
  if (!answer.ok) return <EmptyState headline={text.trends.failed} help={text.trends.again} />;
  const titled = answer.value.map((trends) => ({
    trends,
    key: keyOf(trends),
    title: titleOf(trends, snapshot),
    isLong: hasSeveralDays(trends),
  }));
  const long = titled.filter(({ isLong }) => isLong);
  const short = titled.filter(({ isLong }) => !isLong);
  const shown = long.find(({ key }) => key === chosen) ?? long[0];
  if (shown === undefined)
    return <EmptyState headline={text.trends.nothing} help={text.trends.nothingHelp} />;
  return (
    <>
      <p className="quiet">{text.trends.about}</p>
      <div className="row trend-choice">
        <label htmlFor={select}>{text.trends.prompt}</label>
        <select
          id={select}
          className="input"
          value={shown.key}
          onChange={(event) => setChosen(event.target.value)}
        >
          {long.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <PromptCharts key={shown.key} trends={shown.trends} />
      {short.length > 0 && (
        <p className="quiet">{text.trends.oneDay(short.map(({ title }) => title).join(', '))}</p>
      )}
    </>
  );
}

function PromptCharts({ trends: { series, changes } }: { readonly trends: PromptTrends }) {
  return (
    <>
      {series.length > 1 && (
        <ul className="row trend-models" aria-label={text.trends.models}>
          {series.map(({ model }, index) => (
            <li key={model}>
              <Key index={index} /> {model === '' ? text.trends.noModel : <code>{model}</code>}
            </li>
          ))}
        </ul>
      )}
      <div className="trends">
        {trendMetrics.map((metric) => (
          <TrendChart
            key={metric}
            metric={metric}
            series={series}
            changes={changes.filter((change) => change.metric === metric)}
          />
        ))}
      </div>
    </>
  );
}

function keyOf({ prompt, variant = '' }: PromptTrends): string {
  return `${prompt}.${variant}`;
}

function titleOf(trends: PromptTrends, { prompts }: Snapshot): string {
  const entry = prompts.find(({ name, variant }) => name === trends.prompt && variant === trends.variant);
  return entry === undefined ? trends.prompt : titleWithVariant(entry);
}

function hasSeveralDays({ series }: PromptTrends): boolean {
  return new Set(series.flatMap(({ points }) => points.map(({ day }) => day))).size > 1;
}
