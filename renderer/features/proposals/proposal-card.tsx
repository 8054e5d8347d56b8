import { useEffect, useRef } from 'react';
import { useActions, useCheck, useProposals } from '../../stores/app-context.tsx';
import { isMine, type ListedProposal } from '../../stores/proposals-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { sameFiles, sameFilesWords } from './same-files.ts';
import { touchedTitles } from './touched-titles.ts';
import { waitingWords } from './waiting-words.ts';
import { waitsForMe } from './waits-for-me.ts';

/** A proposal in the list: what it is, what it changes, for whom it waits, and who else changes the same. */
export function ProposalCard({
  proposal,
  isFocused,
}: {
  readonly proposal: ListedProposal;
  /** It takes the focus, because its page was just left. */
  readonly isFocused: boolean;
}) {
  const { me, host, list } = useProposals((state) => state);
  const library = useCheck(({ snapshot }) => snapshot);
  const { select } = useActions();
  const link = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) link.current?.focus();
  }, [isFocused]);
  const { number, state } = proposal;
  const isOwn = isMine(proposal, me);
  const open = state.threads.filter(({ settled }) => !settled).length;
  return (
    <li className="proposal-card sheet">
      <h3 className="proposal-title">
        <button ref={link} type="button" dir="auto" onClick={() => select({ proposal: number })}>
          {state.current.title}
        </button>
      </h3>
      <p className="proposal-signs">
        {waitsForMe(proposal, me, host) && <span className="badge for-me">{text.proposals.forYou}</span>}
        {open > 0 && <span className="badge retest">{text.proposals.remarks(open)}</span>}
      </p>
      <p className="proposal-touches" dir="auto">
        {touchedTitles(state.current.paths, library)}
      </p>
      <p>{waitingWords(proposal, isOwn)}</p>
      {sameFiles(proposal, list).map((same) => (
        <p key={same.other.number} className="changes-too">
          {sameFilesWords(same, me, library)}
        </p>
      ))}
      <p className="quiet">
        {text.proposals.number(number)} ·{' '}
        {text.proposals.by(state.opened.by.name, momentWords(state.opened.at))}
        {isOwn && ` · ${text.proposals.yours}`}
      </p>
    </li>
  );
}
