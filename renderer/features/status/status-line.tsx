import { useCheck, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** What is safe, what the edit reaches, and what it does to the checks; read out when it changes. */
export function StatusLine() {
  const save = useProject((state) => state.save);
  const isGone = useProject((state) => state.isGone);
  const drafts = useProject((state) => state.drafts.size);
  const report = useCheck((state) => state.snapshot?.report);
  const failure = useCheck((state) => state.failure);
  const live = report?.againstLive;
  const checks = report?.counts.checks;
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
          {drafts === 0 || live === undefined
            ? text.status.noDraft
            : text.status.reaches(live.reached, live.examples)}
        </span>
        {drafts > 0 && live?.tokens !== undefined && live.tokens.after !== live.tokens.before && (
          <span>{text.status.tokens(live.tokens.after - live.tokens.before)}</span>
        )}
      </p>
      {checks !== undefined && (
        <p className="status-counts">
          {text.status.counts(checks.holds, checks['to-retest'], checks.fails, checks.broken)}
          {report?.illustrative && (
            <span className="badge" title={text.checks.illustrative}>
              {text.preview.illustrative}
            </span>
          )}
        </p>
      )}
    </footer>
  );
}
