import { useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { JobBar } from '../../ui/job-bar.tsx';
import { LoginButton } from '../login/login-button.tsx';
import type { VersionsRead } from './use-versions.ts';

/** The way to older versions: the button, how far reading is, what stopped it, or that there are none. */
export function OlderVersions({
  read: { job, failure, more, whole },
  onRead,
  onStop,
}: {
  readonly read: VersionsRead;
  readonly onRead: () => void;
  readonly onStop: () => void;
}) {
  const progress = useProposals((state) => (job === undefined ? undefined : state.jobs.get(job)));
  if (job !== undefined)
    return (
      <section className="stack older-versions" aria-label={text.history.readingOlder}>
        <JobBar progress={progress} words={text.history.parts} />
        <button type="button" className="button" onClick={onStop}>
          {text.history.stop}
        </button>
      </section>
    );
  if (failure !== undefined)
    return (
      <div className="stack older-versions">
        {failure === 'cancelled' ? (
          <p className="quiet" role="status">
            {text.history.stopped}
          </p>
        ) : (
          <div className="alert error row spread" role="alert">
            <span>{text.errors[failure]}</span>
            <LoginButton code={failure} />
          </div>
        )}
        <button type="button" className="button" onClick={onRead}>
          {failure === 'cancelled' ? text.history.goOn : text.history.again}
        </button>
      </div>
    );
  if (!more) return <p className="quiet">{whole ? text.history.whole : text.history.notWhole}</p>;
  return (
    <div className="older-versions">
      <button type="button" className="button" onClick={onRead}>
        {text.history.older}
      </button>
    </div>
  );
}
