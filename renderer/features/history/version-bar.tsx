import { verdictWords } from '../../../shared/check/words.ts';
import { text } from '../../text/en.ts';
import type { VersionVerdicts } from './verdicts-of.ts';

const stretches = ['fail', 'retest', 'hold'] as const;

/** One version in the chart: what fails above what is to retest above what holds. `height` is the sum of a full bar. */
export function VersionBar({
  verdicts,
  height,
}: {
  readonly verdicts: VersionVerdicts | undefined;
  readonly height: number;
}) {
  if (verdicts?.kind !== 'counts')
    return (
      <div className="timeline-bar" data-kind={verdicts?.kind ?? 'not-yet'}>
        <span className="bar-none" title={shortWords(verdicts)} />
      </div>
    );
  const { bars } = verdicts;
  return (
    <div className="timeline-bar" data-kind="counts">
      {bars.fail > 0 && <span className="bar-sign v-fails">{verdictWords.fails.sign}</span>}
      {stretches.map(
        (name) =>
          bars[name] > 0 && (
            <span
              key={name}
              className={`bar bar-${name}`}
              style={{ flexBasis: `${(bars[name] / height) * 100}%` }}
            />
          ),
      )}
    </div>
  );
}

/** Why there is no bar, in a word or two. */
export function shortWords(verdicts: Exclude<VersionVerdicts, { kind: 'counts' }> | undefined): string {
  const { chart } = text.history;
  if (verdicts === undefined) return chart.notYet;
  const words = {
    'no-examples': chart.noExamples,
    'no-checks': chart.noChecks,
    gone: chart.gone,
    failed: chart.failed,
  } as const;
  return words[verdicts.kind];
}
