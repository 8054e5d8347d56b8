import { useCheck, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { AnswersInLine } from '../answers/get-answers.tsx';
import { effortWords } from './effort-words.ts';

/** What is safe, what the edit reaches and costs, and what it does to the checks; read out when it changes. */
export function StatusLine() {
  const save = useProject((state) => state.save);
  const isGone = useProject((state) => state.isGone);
  const drafts = useProject((state) => state.drafts.size);
  const snapshot = useCheck((state) => state.snapshot);
  const failure = useCheck((state) => state.failure);
  const live = snapshot?.report.againstLive;
  const effort = drafts > 0 && snapshot?.effort !== undefined ? effortWords(snapshot.effort) : undefined;
  return (
    <footer className="status">
      <p role="status" className="status-texts">
        <span className={save.kind === 'failed' ? 'v-fails' : undefined}>
          {save.kind === 'failed'
            ? `${text.status.failed}: ${text.errors[save.error.code]}`
            : text.status[save.kind]}
        </span>
        {isGone && <span className="v-fails">{text.status.gone}</span>}
        {failure !== undefined && <span className="v-fails">{text.status.engine}</span>}
        <span>
          {drafts === 0
            ? text.status.noDraft
            : live === undefined
              ? text.status.edited(drafts)
              : text.status.reaches(live.reached, live.examples)}
        </span>
        {effort !== undefined && <span title={`${effort.inAll}. ${effort.help}`}>{effort.perAnswer}</span>}
      </p>
      <AnswersInLine />
      <StatusCounts isOld={failure !== undefined} />
    </footer>
  );
}

/** How the checks stand; what was only measured once is counted apart. */
function StatusCounts({ isOld }: { readonly isOld: boolean }) {
  const report = useCheck((state) => state.snapshot?.report);
  if (report === undefined) return null;
  const { checks, measurements } = report.counts;
  const isMeasured = Object.values(measurements).some((number) => number > 0);
  return (
    <p className={isOld ? 'status-counts old' : 'status-counts'}>
      {isOld && <span className="badge retest">{text.status.asOfBefore}</span>}
      <span>{text.status.counts(checks.holds, checks['to-retest'], checks.fails, checks.broken)}</span>
      {isMeasured && (
        <span className="status-measured" title={text.status.measuredHelp}>
          {text.status.measured(
            measurements.holds,
            measurements['to-retest'] + measurements['not-run'],
            measurements.fails + measurements.broken,
          )}
        </span>
      )}
      {report.illustrative && (
        <span className="badge" title={text.checks.illustrative}>
          {text.preview.illustrative}
        </span>
      )}
    </p>
  );
}
