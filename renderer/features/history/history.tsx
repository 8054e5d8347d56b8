import '../../styles/proposals.css';
import { IconArrowLeft } from '@tabler/icons-react';
import { useActions, useCheck, useProject, useSelection } from '../../stores/app-context.tsx';
import { baseText } from '../../stores/project-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoginButton } from '../login/login-button.tsx';
import { ShownVersion } from './shown-version.tsx';
import { useVersions } from './use-versions.ts';

/** The live versions of the chosen prompt, newest first, each with its words beside those that are live now. */
export function History() {
  const path = useSelection((state) => state.path);
  const title = useCheck((state) => state.snapshot?.look?.title);
  const { select } = useActions();
  return (
    <main className="page">
      <div className="stack">
        <div>
          <button type="button" className="button bare" onClick={() => select({ screen: 'editor' })}>
            <IconArrowLeft size={16} aria-hidden="true" />
            {text.history.back}
          </button>
        </div>
        <h1>{text.history.title(title ?? path ?? '')}</h1>
        {path === undefined ? (
          <EmptyState headline={text.editor.nothing} />
        ) : (
          <Versions key={path} path={path} />
        )}
      </div>
    </main>
  );
}

function Versions({ path }: { readonly path: string }) {
  const { versions, chosen, choose, more, readOlder, failure } = useVersions(path);
  const live = useProject((state) => baseText(state.files, path));
  if (failure !== undefined)
    return (
      <div className="alert error row spread" role="alert">
        <span>{text.errors[failure]}</span>
        <LoginButton code={failure} />
      </div>
    );
  if (versions === undefined) return <EmptyState headline={text.history.loading} />;
  if (versions.length === 0) return <EmptyState headline={text.history.none} help={text.history.noneHelp} />;
  return (
    <div className="history">
      <section className="stack" aria-label={text.history.versions}>
        <ol className="stack">
          {versions.map(({ commit, at, by, title }, index) => (
            <li key={commit}>
              <button
                type="button"
                className="library-item"
                aria-current={commit === chosen ? 'true' : undefined}
                onClick={() => choose(commit)}
              >
                <span className="library-title">
                  <span dir="auto">{title}</span>
                  <span className="quiet">{text.history.by(by, momentWords(at))}</span>
                </span>
                {index === 0 && <span className="badge">{text.history.isLive}</span>}
              </button>
            </li>
          ))}
        </ol>
        {more && (
          <button type="button" className="button" onClick={readOlder}>
            {text.history.older}
          </button>
        )}
      </section>
      {chosen !== undefined && <ShownVersion key={chosen} path={path} commit={chosen} live={live} />}
    </div>
  );
}
