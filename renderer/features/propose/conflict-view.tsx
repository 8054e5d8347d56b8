import type { OutputOf } from '../../../shared/ipc/api.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Somebody else changed the same words: which files, and the way to choose. */
export function ConflictView({
  conflicts,
  onLeave,
}: {
  readonly conflicts: Extract<OutputOf<'proposals.send'>, { kind: 'conflict' }>['conflicts'];
  readonly onLeave: () => void;
}) {
  const { settle } = useActions();
  const paths = conflicts.map(({ path }) => path);
  return (
    <div className="empty">
      <p className="headline" role="alert">
        {text.propose.conflict}
      </p>
      <p>{text.propose.conflictHelp}</p>
      <ul className="paths">
        {paths.map((path) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <button
          type="button"
          className="button main"
          onClick={() => void settle({ paths, proposed: new Map(), from: { kind: 'propose' } })}
        >
          {text.conflict.title}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {text.propose.back}
        </button>
      </div>
    </div>
  );
}
