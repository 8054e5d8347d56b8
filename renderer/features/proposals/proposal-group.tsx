import { useState } from 'react';
import { text } from '../../text/en.ts';
import { ProposalCard } from './proposal-card.tsx';
import type { ProposalGroup as Group } from './proposal-groups.ts';
import { StatusBadge } from './status-badge.tsx';

/** Of proposals that are over so many are shown unasked. */
const newest = 3;

/** The name of a group's heading. */
export function groupId(status: Group['status']): string {
  return `proposals-${status}`;
}

/** Proposals that stand alike, under their state. */
export function ProposalGroup({
  group: { status, proposals, isOver },
  left,
}: {
  readonly group: Group;
  /** The proposal whose page was just left. */
  readonly left: number | undefined;
}) {
  const [isWhole, setWhole] = useState(false);
  const isShort = isOver && !isWhole && proposals.length > newest + 1;
  const leftAt = proposals.findIndex(({ number }) => number === left);
  const shown = isShort ? proposals.slice(0, Math.max(newest, leftAt + 1)) : proposals;
  return (
    <section className="proposal-group" aria-labelledby={groupId(status)}>
      <h2 id={groupId(status)} tabIndex={-1}>
        <StatusBadge status={status} /> <span className="quiet">{proposals.length}</span>
      </h2>
      <ul className="proposals">
        {shown.map((one) => (
          <ProposalCard key={one.number} proposal={one} isFocused={one.number === left} />
        ))}
      </ul>
      {isShort && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {text.proposals.showAll(proposals.length)}
        </button>
      )}
    </section>
  );
}
