import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useActions } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';

/** The proposal is there: what happens now, and the way to its page. */
export function SentView({
  proposal: { number, state },
  onClose,
}: {
  readonly proposal: ListedProposal;
  readonly onClose: () => void;
}) {
  const { select } = useActions();
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => show.current?.focus(), []);
  const { sent, sentNotReady, sentHelp } = text.propose;
  return (
    <div className="empty sent">
      <IconCircleCheck className="sent-sign" aria-hidden="true" stroke={1.2} />
      <p className="headline" role="status">
        {state.current.ready ? sent(number) : sentNotReady(number)}
      </p>
      <p className="preview-title">{state.current.title}</p>
      <p>{sentHelp}</p>
      <div className="row">
        <button
          ref={show}
          type="button"
          className="button main"
          onClick={() => select({ openPropose: false, screen: 'proposals', proposal: number })}
        >
          {text.propose.toProposal}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.propose.goOn}
        </button>
      </div>
    </div>
  );
}
