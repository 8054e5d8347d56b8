import { verdictWords } from '../../../shared/check/words.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import type { Version } from './use-versions.ts';
import { hasBars, type VersionVerdicts } from './verdicts-of.ts';
import { shortWords } from './version-bar.tsx';

/** What the bars mean, how many versions' checks ran, and all of it as a table for those who do not see bars. */
export function ChartLegend({
  versions,
  verdicts,
  progress,
}: {
  readonly versions: readonly Version[];
  readonly verdicts: ReadonlyMap<string, VersionVerdicts>;
  readonly progress: {
    readonly isRunning: boolean;
    readonly onStop: () => void;
    readonly onGoOn: () => void;
  };
}) {
  const { chart } = text.history;
  const ran = versions.filter(({ commit }) => verdicts.has(commit)).length;
  const { isRunning, onStop, onGoOn } = progress;
  const isWhole = ran === versions.length;
  return (
    <div className="chart-legend">
      {hasBars(verdicts) ? (
        <ul className="row" aria-label={chart.legend}>
          <Entry name="hold" sign={verdictWords.holds.sign} word={chart.hold} />
          <Entry name="retest" sign={verdictWords['to-retest'].sign} word={chart.retest} />
          <Entry name="fail" sign={verdictWords.fails.sign} word={chart.fail} />
        </ul>
      ) : (
        <p>{chart.empty}</p>
      )}
      {!isWhole && (
        <p className="row quiet" aria-live="off">
          <span>{isRunning ? chart.running(ran, versions.length) : chart.ran(ran, versions.length)}</span>
          <button type="button" className="button bare place" onClick={isRunning ? onStop : onGoOn}>
            {isRunning ? chart.stop : chart.goOn}
          </button>
        </p>
      )}
      <p className="quiet chart-help">{chart.asStood}</p>
      <ChartTable versions={versions} verdicts={verdicts} />
    </div>
  );
}

function Entry({
  name,
  sign,
  word,
}: {
  readonly name: string;
  readonly sign: string;
  readonly word: string;
}) {
  return (
    <li className="row quiet">
      <span className={`bar-sample bar-${name}`} aria-hidden="true" />
      <span>
        <span aria-hidden="true">{sign} </span>
        {word}
      </span>
    </li>
  );
}

function ChartTable({
  versions,
  verdicts,
}: {
  readonly versions: readonly Version[];
  readonly verdicts: ReadonlyMap<string, VersionVerdicts>;
}) {
  const { chart } = text.history;
  return (
    <div className="hidden">
      <table>
        <caption>{chart.title}</caption>
        <thead>
          <tr>
            {[chart.version, chart.hold, chart.retest, chart.fail].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map(({ commit, title, at }) => (
            <tr key={commit}>
              <th scope="row">{text.history.valueOfRow(title, momentWords(at))}</th>
              <Cells verdicts={verdicts.get(commit)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ verdicts }: { readonly verdicts: VersionVerdicts | undefined }) {
  if (verdicts?.kind !== 'counts') return <td colSpan={3}>{shortWords(verdicts)}</td>;
  const { hold, retest, fail } = verdicts.bars;
  return (
    <>
      <td>{hold}</td>
      <td>{retest}</td>
      <td>{fail}</td>
    </>
  );
}
