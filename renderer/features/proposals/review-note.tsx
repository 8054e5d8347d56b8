import { useProject, useProposals } from '../../stores/app-context.tsx';
import { isOpen, type ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { rightsOf } from './rights.ts';
import type { ProposedFile } from './use-proposal-files.ts';

/** What whoever looks should know before they act: what approving is worth, and what became of their own edits. */
export function ReviewNote({
  proposal,
  files,
}: {
  readonly proposal: ListedProposal;
  readonly files: readonly ProposedFile[];
}) {
  const { me, host } = useProposals((state) => state);
  const drafts = useProject((state) => state.drafts);
  if (!isOpen(proposal)) return null;
  const { isOwn, review, update } = rightsOf(proposal, me, host);
  const edited = files.some(({ path, proposed }) => {
    const draft = drafts.get(path);
    return draft !== undefined && draft.text !== proposed;
  });
  const isGone = files.length > 0 && files.every(({ path }) => !drafts.has(path));
  return (
    <div className="review-note quiet">
      {update && edited && <p>{text.proposals.edited}</p>}
      {update && isGone && <p>{text.proposals.noDraft}</p>}
      {isOwn && !review && proposal.state.status === 'with-reviewer' && <p>{text.proposals.ownHelp}</p>}
      <p>{host?.allowOwnApproval ? text.proposals.sample : text.proposals.courtesy}</p>
    </div>
  );
}
