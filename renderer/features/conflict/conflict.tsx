import '../../styles/checks.css';
import '../../styles/conflict.css';
import '../../styles/preview.css';
import { useEffect, useRef } from 'react';
import { useActions, useConflict, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Settling } from './settling.tsx';
import { useConflictFiles } from './use-conflict-files.ts';

/** Two changes of the same words, side by side, until it is chosen what stands. */
export function Conflict() {
  const subject = useConflict((state) => state.subject);
  const reading = useConflict((state) => state.reading);
  const scope = useProject((state) => state.project?.place ?? '');
  const isFolder = useProject((state) => state.project?.kind === 'folder');
  const load = useConflictFiles(subject, scope);
  const { settle, settleLater } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const words = text.conflict;
  return (
    <main className="page conflict" aria-labelledby="conflict-title">
      <header className="stack">
        <h1 id="conflict-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        {load.kind === 'files' && load.files.length > 0 && (
          <p>
            {words.explain[isFolder ? 'folder' : 'live']} {words.keptAside}
          </p>
        )}
      </header>
      {load.kind === 'failed' ? (
        <div className="alert error row spread" role="alert">
          <span>
            {words.failed} {load.reason}
          </span>
          <button type="button" className="button" onClick={load.again}>
            {words.again}
          </button>
        </div>
      ) : load.kind === 'loading' || (reading === 'running' && load.files.length === 0) ? (
        <EmptyState headline={reading === 'running' ? words.reading : words.loading} />
      ) : load.files.length === 0 && reading === 'failed' ? (
        <EmptyState headline={words.unread} help={words.unreadHelp}>
          <div className="row">
            <button
              type="button"
              className="button main"
              onClick={() => subject !== undefined && void settle(subject)}
            >
              {words.again}
            </button>
            <button type="button" className="button" onClick={settleLater}>
              {words.later}
            </button>
          </div>
        </EmptyState>
      ) : load.files.length === 0 ? (
        <EmptyState headline={words.nothing} help={words.nothingHelp}>
          <button type="button" className="button main" onClick={settleLater}>
            {words.back}
          </button>
        </EmptyState>
      ) : (
        <Settling files={load.files} scope={scope} />
      )}
    </main>
  );
}
