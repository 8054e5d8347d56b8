import '../../styles/shell.css';
import { lazy, Suspense } from 'react';
import { useSelection, useSettings, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Answers } from '../answers/answers.tsx';
import { Editor } from '../editor/editor.tsx';
import { Library } from '../library/library.tsx';
import { LoginLine } from '../login/login-line.tsx';
import { OutsideNotice } from '../outside/outside-notice.tsx';
import { MovedLine } from '../propose/moved-line.tsx';
import { Propose } from '../propose/propose.tsx';
import { StatusLine } from '../status/status-line.tsx';
import { Tour } from '../tour/tour.tsx';
import { Header } from './header.tsx';
import { paneStyle } from './pane-widths.ts';
import { RefusedDialog } from './refused-dialog.tsx';
import { Separator } from './separator.tsx';
import { Side } from './side.tsx';
import { useTakeBackKey } from './use-take-back-key.ts';

const Conflict = lazy(async () => ({ default: (await import('../conflict/conflict.tsx')).Conflict }));
const Examples = lazy(async () => ({ default: (await import('../examples/examples.tsx')).Examples }));
const FindInPrompts = lazy(async () => ({
  default: (await import('../editor/find-in-prompts.tsx')).FindInPrompts,
}));
const Health = lazy(async () => ({ default: (await import('../health/health.tsx')).Health }));
const Proposals = lazy(async () => ({ default: (await import('../proposals/proposals.tsx')).Proposals }));
const History = lazy(async () => ({ default: (await import('../history/history.tsx')).History }));
const SettingsPage = lazy(async () => ({ default: (await import('../settings/settings.tsx')).SettingsPage }));

/** An open project: the header, one screen, and the line with what is safe and what an edit reaches. */
export function Shell() {
  const screen = useSelection((state) => state.screen);
  const isFinding = useUi((state) => state.dialog === 'find');
  useTakeBackKey();
  const layout = useSettings((settings) => settings.layout);
  const hasLibrary = screen === 'editor' || screen === 'examples';
  return (
    <div className="shell">
      <Header />
      <MovedLine />
      <LoginLine />
      {screen !== 'conflict' && <OutsideNotice />}
      <div className={`desk desk-${screen}`} style={paneStyle(layout)}>
        {hasLibrary && (
          <>
            <Library />
            <section className="separator-place" aria-label={text.app.widthOf.library}>
              <Separator pane="library" />
            </section>
          </>
        )}
        <ErrorBoundary key={screen}>
          <Suspense fallback={<EmptyState headline={text.app.loading} />}>
            {screen === 'editor' && (
              <>
                <Editor />
                <section className="separator-place" aria-label={text.app.widthOf.side}>
                  <Separator pane="side" />
                </section>
                <Side />
              </>
            )}
            {screen === 'examples' && <Examples />}
            {screen === 'proposals' && <Proposals />}
            {screen === 'history' && <History />}
            {screen === 'conflict' && <Conflict />}
            {screen === 'health' && <Health />}
            {screen === 'settings' && <SettingsPage />}
          </Suspense>
        </ErrorBoundary>
      </div>
      <Tour />
      <StatusLine />
      <RefusedDialog />
      <Propose />
      <Answers />
      <Suspense>{isFinding && <FindInPrompts />}</Suspense>
    </div>
  );
}
