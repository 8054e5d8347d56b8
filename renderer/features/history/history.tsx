import '../../styles/history.css';
import { IconArrowLeft } from '@tabler/icons-react';
import { useActions, useCheck, useProject, useSelection } from '../../stores/app-context.tsx';
import { baseText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoginButton } from '../login/login-button.tsx';
import { OlderVersions } from './older-versions.tsx';
import { useVersions } from './use-versions.ts';
import { VersionsView } from './versions-view.tsx';

/** The live versions of the chosen prompt: through time on a slider, and each with its checks, its words and the way back. */
export function History() {
  const path = useSelection((state) => state.path);
  const title = useCheck(({ snapshot }) => {
    const known = [...(snapshot?.prompts ?? []), ...(snapshot?.passages ?? [])];
    return known.find((one) => one.path === path)?.title;
  });
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
          <OfPrompt key={path} path={path} title={title ?? path} />
        )}
      </div>
    </main>
  );
}

function OfPrompt({ path, title }: { readonly path: string; readonly title: string }) {
  const live = useProject((state) => baseText(state.files, path));
  const isNew = useProject((state) => live === null && state.drafts.has(path));
  const { readOlder, retry, stop, ...read } = useVersions(path, live);
  const { versions, job, failure } = read;
  if (versions === undefined && failure === 'no-host')
    return <EmptyState headline={text.history.noPlace} help={text.history.noPlaceHelp} />;
  if (versions === undefined && job === undefined && failure !== undefined && failure !== 'cancelled')
    return (
      <EmptyState headline={text.history.failed} help={text.errors[failure]}>
        <div className="row">
          <LoginButton code={failure} />
          <button type="button" className="button" onClick={retry}>
            {text.history.again}
          </button>
        </div>
      </EmptyState>
    );
  if (versions === undefined)
    return (
      <EmptyState headline={text.history.loading}>
        <OlderVersions read={read} onRead={retry} onStop={stop} />
      </EmptyState>
    );
  if (versions.length === 0)
    return (
      <EmptyState headline={text.history.none} help={isNew ? text.history.isNew : text.history.noneHelp} />
    );
  return (
    <VersionsView
      path={path}
      title={title}
      live={live}
      versions={versions}
      isWhole={read.whole}
      isReadingOlder={job !== undefined}
    >
      <OlderVersions read={read} onRead={readOlder} onStop={stop} />
    </VersionsView>
  );
}
