import { useState } from 'react';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { ChangedFile } from './changed-file.tsx';
import { filesInOrder } from './files-in-order.ts';
import type { ProposedFile } from './use-proposal-files.ts';

/** So many files are drawn at once: a proposal may bring a thousand examples. */
const atOnce = 20;

/** The files of a proposal with their changed words, the first of many unasked. */
export function ChangedFiles({
  proposal,
  files,
}: {
  readonly proposal: ListedProposal;
  readonly files: readonly ProposedFile[];
}) {
  const [most, setMost] = useState(atOnce);
  const { first, rest } = filesInOrder(files, proposal.state.threads);
  const shown = [...first, ...rest.slice(0, Math.max(0, most - first.length))];
  const more = files.length - shown.length;
  return (
    <>
      <ul className="stack">
        {shown.map((file) => (
          <ChangedFile key={file.path} proposal={proposal} file={file} />
        ))}
      </ul>
      {more > 0 && (
        <div>
          <button type="button" className="button" onClick={() => setMost(shown.length + atOnce)}>
            {text.proposals.moreFiles(Math.min(atOnce, more), more)}
          </button>
        </div>
      )}
    </>
  );
}
