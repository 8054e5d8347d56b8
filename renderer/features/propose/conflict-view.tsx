import { useEffect } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import { useActions, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Somebody else changed the same words: which files, and the way to choose. */
export function ConflictView({
  conflicts,
  onLeave,
}: {
  readonly conflicts: Extract<OutputOf<'proposals.send'>, { kind: 'conflict' }>['conflicts'];
  readonly onLeave: () => void;
}) {
  const { refresh, compare } = useActions();
  // What is live now is read, so that both versions can be looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is told
  useEffect(() => void refresh(), []);
  const changedOutside = useProject((state) => state.changedOutside);
  return (
    <div className="empty">
      <p className="headline" role="alert">
        {text.propose.conflict}
      </p>
      <p>{text.propose.conflictHelp}</p>
      <ul className="paths">
        {conflicts.map(({ path }) => (
          <li key={path} className="row">
            <code>{path}</code>
            {changedOutside.has(path) && (
              <button type="button" className="button" onClick={() => compare(path)}>
                {text.save.compare}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button main" onClick={onLeave}>
          {text.propose.back}
        </button>
      </div>
    </div>
  );
}
