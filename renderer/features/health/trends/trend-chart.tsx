import { type PointerEvent, useMemo, useState } from 'react';
import type { ChangePoint } from '../../../../shared/trends/change-points.ts';
import type { TrendMetric } from '../../../../shared/trends/trend-row.ts';
import type { TrendSeries } from '../../../../shared/trends/trend-series.ts';
import { text } from '../../../text/en.ts';
import { changeWords } from './change-words.ts';
import { type ChartDay, type ChartShape, chartShape, drawing, nearestDay } from './chart-shape.ts';
import { chartDay, metricWords } from './metric-words.ts';
import { TrendTable } from './trend-table.tsx';

/** One figure of a prompt over time: a line for each model, the places where it moved, and all of it as a table. */
export function TrendChart({
  metric,
  series,
  changes,
}: {
  readonly metric: TrendMetric;
  readonly series: readonly TrendSeries[];
  readonly changes: readonly ChangePoint[];
}) {
  const shape = useMemo(() => chartShape(series, metric), [series, metric]);
  const title = text.trends.metric[metric];
  return (
    <figure className="sheet trend" aria-label={title}>
      <h2>{title}</h2>
      {shape === undefined ? (
        <p className="quiet">{text.trends.notRecorded}</p>
      ) : (
        <>
          <Plot metric={metric} shape={shape} changes={changes} order={series.map(({ model }) => model)} />
          {changes.length > 0 && (
            <ol className="trend-changes">
              {changes.map((change) => (
                <li key={change.at}>{changeWords(change)}</li>
              ))}
            </ol>
          )}
          <TrendTable metric={metric} shape={shape} models={series.map(({ model }) => model)} />
        </>
      )}
    </figure>
  );
}

function Plot({
  metric,
  shape,
  changes,
  order,
}: {
  readonly metric: TrendMetric;
  readonly shape: ChartShape;
  readonly changes: readonly ChangePoint[];
  readonly order: readonly string[];
}) {
  const { days, lines, top, placeOf } = shape;
  const [chosen, setChosen] = useState<number>();
  const at = Math.min(chosen ?? days.length - 1, days.length - 1);
  const day = days[at];
  const first = days[0];
  const last = days.at(-1);
  if (day === undefined || first === undefined || last === undefined) return null;
  const follow = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setChosen(nearestDay(days, (clientX - left) / width));
  };
  return (
    <>
      <p className="trend-reading" aria-hidden="true">
        <span className="quiet">{chartDay(day.day)}</span>
        {day.values.map(({ model, value }) => (
          <span key={model}>
            {order.length > 1 && <Key index={order.indexOf(model)} />}
            {metricWords(metric, value)}
          </span>
        ))}
      </p>
      <div className="trend-frame">
        <div className="trend-scale quiet" aria-hidden="true">
          <span>{metricWords(metric, top)}</span>
          <span>{metricWords(metric, 0)}</span>
        </div>
        <div className="trend-plot" onPointerMove={follow} onPointerLeave={() => setChosen(undefined)}>
          <svg viewBox={`0 0 ${drawing} ${drawing}`} preserveAspectRatio="none" aria-hidden="true">
            <path
              className="trend-grid"
              d={`M0 0H${drawing}M0 ${drawing / 2}H${drawing}M0 ${drawing}H${drawing}`}
            />
            {changes.map((change) => (
              <path
                key={change.at}
                className="trend-mark"
                d={`M${Math.round(placeOf(change.at) * drawing)} 0V${drawing}`}
              />
            ))}
            {chosen !== undefined && (
              <path className="trend-cursor" d={`M${Math.round(day.x * drawing)} 0V${drawing}`} />
            )}
            {lines.map(({ model, path, dots }) => (
              <g key={model} className={`trend-line trend-line-${order.indexOf(model) % 4}`}>
                <path d={path} />
                <path className="trend-dots" d={dots} />
              </g>
            ))}
          </svg>
          {changes.map((change, index) => (
            <span
              key={change.at}
              className="trend-number"
              style={{ insetInlineStart: `${placeOf(change.at) * 100}%` }}
              aria-hidden="true"
            >
              {index + 1}
            </span>
          ))}
          <input
            type="range"
            className="trend-days"
            aria-label={text.trends.dayOf(text.trends.metric[metric])}
            min={0}
            max={days.length - 1}
            value={at}
            aria-valuetext={readingOf(metric, day)}
            // The days need not be equally far apart: the pointer is followed by where it is on the chart.
            onMouseDown={(event) => {
              event.preventDefault();
              event.currentTarget.focus();
            }}
            onChange={(event) => setChosen(Number(event.target.value))}
          />
        </div>
        <div className="trend-span quiet" aria-hidden="true">
          <span>{chartDay(first.day)}</span>
          <span>{first.day === last.day ? '' : chartDay(last.day)}</span>
        </div>
      </div>
    </>
  );
}

/** A short piece of a model's line, as in the chart. */
export function Key({ index }: { readonly index: number }) {
  return (
    <svg className={`trend-key trend-line trend-line-${index % 4}`} viewBox="0 0 28 8" aria-hidden="true">
      <path d="M0 4H28" />
    </svg>
  );
}

function readingOf(metric: TrendMetric, { day, values }: ChartDay): string {
  const models = values.map(({ model, value, answers }) =>
    text.trends.ofModel(model, metricWords(metric, value), answers),
  );
  return text.trends.reading(chartDay(day), models.join('; '));
}
