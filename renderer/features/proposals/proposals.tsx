import '../../styles/proposals.css';
import '../../styles/proposal-page.css';
import '../../styles/remarks.css';
import { useState } from 'react';
import { useProposals, useSelection } from '../../stores/app-context.tsx';
import { type Listed, ProposalList } from './proposal-list.tsx';
import { ProposalPage } from './proposal-page.tsx';

/** The proposals of the project, or one of them. */
export function Proposals() {
  const list = useProposals((state) => state.list);
  const chosen = useSelection((state) => state.proposal);
  const [listed, setListed] = useState<Listed>('all');
  const [left, setLeft] = useState(chosen);
  if (chosen !== undefined && chosen !== left) setLeft(chosen);
  const one = list.find(({ number }) => number === chosen);
  if (one !== undefined) return <ProposalPage key={one.number} proposal={one} />;
  return (
    <main className="page">
      <ProposalList listed={listed} onList={setListed} left={left} />
    </main>
  );
}
