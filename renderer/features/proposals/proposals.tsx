import '../../styles/proposals.css';
import { useActions, useProposals, useSelection } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoginButton } from '../login/login-button.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { ProposalPage } from './proposal-page.tsx';

/** The proposals of the project, or one of them. */
export function Proposals() {
  const list = useProposals((state) => state.list);
  const chosen = useSelection((state) => state.proposal);
  const one = list.find(({ number }) => number === chosen);
  return (
    <main className="page">
      {one === undefined ? <ProposalList /> : <ProposalPage key={one.number} proposal={one} />}
    </main>
  );
}

function ProposalList() {
  const { list, host, failure, isLoading, me } = useProposals((state) => state);
  const { refresh, select } = useActions();
  return (
    <div className="stack">
      <div className="row spread">
        <h1>{text.proposals.title}</h1>
        <button type="button" className="button" disabled={isLoading} onClick={() => void refresh()}>
          {text.proposals.look}
        </button>
      </div>
      {failure !== undefined && (
        <div className="alert error row spread" role="alert">
          <span>
            {text.proposals.failed} {text.errors[failure.code]}
          </span>
          <LoginButton code={failure.code} />
        </div>
      )}
      {host?.kind === 'none' && (
        <EmptyState headline={text.proposals.noPlace} help={text.proposals.noPlaceHelp} />
      )}
      {host?.kind !== 'none' && list.length === 0 && (
        <EmptyState
          headline={isLoading ? text.proposals.loading : text.proposals.empty}
          help={text.proposals.emptyHelp}
        >
          <button type="button" className="button" onClick={() => select({ screen: 'editor' })}>
            {text.proposals.toPrompts}
          </button>
        </EmptyState>
      )}
      <ul className="proposals">
        {list.map((proposal) => (
          <li key={proposal.number}>
            <ProposalCard proposal={proposal} me={me} />
          </li>
        ))}
      </ul>
    </div>
  );
}
