import { useState } from 'react';
import type { TrendMetric } from '../../../../shared/trends/trend-row.ts';
import { text } from '../../../text/en.ts';
import type { ChartShape } from './chart-shape.ts';
import { chartDay, metricWords } from './metric-words.ts';

/** The figures of a chart as a table, made when it is opened. */
export function TrendTable({
  metric,
  shape: { days },
  models,
}: {
  readonly metric: TrendMetric;
  readonly shape: ChartShape;
  readonly models: readonly string[];
}) {
  const [isOpen, setOpen] = useState(false);
  const title = text.trends.table(text.trends.metric[metric]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="quiet">{title}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="table-frame trend-table" tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.trends.day}</th>
                {models.map((model) => (
                  <th key={model} scope="col" className="figure">
                    {model === '' ? text.trends.noModel : model}
                  </th>
                ))}
                <th scope="col" className="figure">
                  {text.trends.answers}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, values }) => (
                <tr key={day}>
                  <th scope="row">{chartDay(day)}</th>
                  {models.map((model) => {
                    const value = values.find((one) => one.model === model)?.value;
                    return (
                      <td key={model} className="figure">
                        {value === undefined ? '' : metricWords(metric, value)}
                      </td>
                    );
                  })}
                  <td className="figure">{values.reduce((sum, { answers }) => sum + answers, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
