import { useActions, useProject, useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Says quietly that other words went live, until it was seen. */
export function MovedLine() {
  const moved = useProposals((state) => state.moved);
  const isJoined = useProject((state) => state.drafts.size > 0 && state.changedOutside.size === 0);
  const { seeMoved } = useActions();
  if (moved === 0) return null;
  return (
    <div className="moved-line row spread" role="status">
      <span>{text.propose.moved(moved, isJoined)}</span>
      <button type="button" className="button bare" onClick={seeMoved}>
        {text.propose.seen}
      </button>
    </div>
  );
}
