import type { CSSProperties } from 'react';
import { dateWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import type { Version } from './use-versions.ts';
import { hasBars, highest, type VersionVerdicts } from './verdicts-of.ts';
import { VersionBar } from './version-bar.tsx';
import { valueWords } from './version-words.ts';

/** Where there are no more versions than this, each has its day below it. */
const mostDays = 8;

/**
 * The versions as a slider, the oldest at its start, over a small chart of how each one's checks stand. What the chart
 * says is in a table too, for those who do not see it.
 */
export function VersionSlider({
  versions,
  index,
  verdicts,
  onChange,
}: {
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Of the chosen one. */
  readonly index: number;
  readonly verdicts: ReadonlyMap<string, VersionVerdicts>;
  readonly onChange: (index: number) => void;
}) {
  const last = versions.length - 1;
  const chosen = versions[index];
  const height = highest(verdicts.values());
  const oldestFirst = versions.toReversed();
  // A custom property has no place in React's types of styles.
  const style = { '--versions': versions.length } as CSSProperties;
  return (
    <div className="timeline" style={style} data-empty={hasBars(verdicts) ? undefined : ''}>
      <div className="timeline-chart">
        <div className="timeline-bars" aria-hidden="true">
          {oldestFirst.map(({ commit }) => (
            <VersionBar key={commit} verdicts={verdicts.get(commit)} height={height} />
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={last - index}
          aria-label={text.history.slider}
          aria-valuetext={chosen && valueWords(chosen)}
          title={text.history.hint}
          onChange={({ target }) => onChange(last - target.valueAsNumber)}
        />
      </div>
      <div className="timeline-days" aria-hidden="true" data-many={last < mostDays ? undefined : ''}>
        {oldestFirst.map(({ commit, at }, position) => (
          <span key={commit} data-chosen={commit === chosen?.commit ? '' : undefined}>
            {hasDay(position, last, last - index) &&
              (position === last ? text.history.isLive : dateWords(at))}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Whether there is room for a day below the version at a position: beside many others only below the ends and the chosen one. */
function hasDay(position: number, last: number, chosen: number): boolean {
  if (last < mostDays || position === 0 || position === last) return true;
  const margin = last / 6;
  return position === chosen && position > margin && position < last - margin;
}
