import { type ReactNode, useEffect, useState } from 'react';
import { text } from '../../text/en.ts';
import { ChartLegend } from './chart-legend.tsx';
import { ChosenVersion } from './chosen-version.tsx';
import { useSettled } from './use-settled.ts';
import { useDone, useVersionWork } from './use-version-work.ts';
import type { Version } from './use-versions.ts';
import { VersionList } from './version-list.tsx';
import { nearestFirst } from './version-order.ts';
import { VersionSlider } from './version-slider.tsx';

/** So many versions' checks run by themselves; the others when they are asked for. */
const mostByThemselves = 24;

/** How long the slider rests before checks are run, in milliseconds. */
const rest = 250;

/** A prompt's versions that are read: slider, list, and the chosen one. `children` leads to older ones. */
export function VersionsView({
  path,
  title,
  live,
  versions,
  isWhole,
  isReadingOlder,
  children,
}: {
  readonly path: string;
  readonly title: string;
  readonly live: string | null;
  /** Newest first; at least one. */
  readonly versions: readonly Version[];
  readonly isWhole: boolean;
  readonly isReadingOlder: boolean;
  readonly children: ReactNode;
}) {
  const [chosenCommit, choose] = useState<string>();
  const index = Math.max(
    0,
    versions.findIndex(({ commit }) => commit === chosenCommit),
  );
  const chosen = versions[index];
  const settled = useSettled(index, rest);
  const [most, setMost] = useState(mostByThemselves);
  const work = useVersionWork((commit) => versions.find((one) => one.commit === commit)?.path ?? path);
  const verdicts = useDone(work.verdicts);

  useEffect(() => work.verdicts.want(nearestFirst(versions, settled, most)), [work, versions, settled, most]);

  if (chosen === undefined) return null;
  const wanted = versions.slice(0, most).length;
  return (
    <>
      {versions.length > 1 && (
        <section className="sheet stack" aria-labelledby="history-chart">
          <h2 id="history-chart">{text.history.chart.title}</h2>
          <div className="history-chart">
            <VersionSlider
              versions={versions}
              index={index}
              verdicts={verdicts}
              onChange={(to) => choose(versions[to]?.commit)}
            />
            <ChartLegend
              versions={versions}
              verdicts={verdicts}
              progress={{
                isRunning: verdicts.size < wanted,
                onStop: () => setMost(0),
                onGoOn: () => setMost(versions.length),
              }}
            />
          </div>
        </section>
      )}
      <div className="history">
        <section className="stack" aria-labelledby="history-versions">
          <h2 id="history-versions">{text.history.versions}</h2>
          <VersionList versions={versions} chosen={chosen.commit} verdicts={verdicts} onChoose={choose} />
          {children}
        </section>
        <ChosenVersion
          path={path}
          title={title}
          live={live}
          versions={versions}
          index={index}
          isWhole={isWhole}
          isReadingOlder={isReadingOlder}
          isSettled={settled === index}
          files={work.files}
          verdicts={verdicts.get(chosen.commit)}
        />
      </div>
    </>
  );
}
