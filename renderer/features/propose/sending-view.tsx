import { useEffect, useRef } from 'react';
import { useActions, useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { JobBar } from '../../ui/job-bar.tsx';

/** While the proposal is sent: how far it is, and a way to stop it. */
export function SendingView() {
  const busy = useProposals((state) => state.busy);
  const progress = useProposals((state) => (state.busy ? state.jobs.get(state.busy.job) : undefined));
  const { cancelJob } = useActions();
  const stop = useRef<HTMLButtonElement>(null);
  const isBusy = busy !== undefined;
  useEffect(() => {
    if (isBusy) stop.current?.focus();
  }, [isBusy]);
  return (
    <div className="empty sending">
      <p className="headline">{text.propose.sending}</p>
      <JobBar progress={progress} />
      <button
        ref={stop}
        type="button"
        className="button"
        disabled={!isBusy}
        onClick={() => busy && void cancelJob(busy.job)}
      >
        {text.propose.stop}
      </button>
    </div>
  );
}
