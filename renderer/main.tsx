import './styles/tokens.css';
import './styles/base.css';
import './styles/table.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readBridge } from './desktop.ts';
import { spawnEngine } from './engine/spawn-engine.ts';
import { createActions } from './stores/actions.ts';
import { AppProvider } from './stores/app-context.tsx';
import { keepFresh } from './stores/keep-fresh.ts';
import { startSync } from './stores/sync.ts';
import { text } from './text/en.ts';
import { EmptyState } from './ui/empty-state.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the app.');
const root = createRoot(place);
const bridge = readBridge();
if (bridge === undefined) root.render(<EmptyState headline={text.app.noBridge} />);
else {
  const sync = startSync({
    bridge,
    spawnEngine,
    after: (milliseconds, callback) => setTimeout(callback, milliseconds),
  });
  // What was typed last is written before the page goes, not 150 ms later. A reload may take the way to the services
  // away before it hides the page, so it is written at the first sign of either.
  for (const sign of ['beforeunload', 'pagehide']) {
    addEventListener(sign, () => {
      void sync.drafts.flush();
      sync.notes.flush();
    });
  }
  const actions = createActions(sync);
  const comeBack = keepFresh({
    actions,
    isVisible: () => document.visibilityState === 'visible',
    now: () => performance.now(),
    after: (milliseconds, callback) => setTimeout(callback, milliseconds),
  });
  addEventListener('focus', comeBack);
  document.addEventListener('visibilitychange', comeBack);
  // A page that is loaded again after a crash goes on where the lost one was.
  void sync.started.then((lost) => lost && actions.open(lost));
  root.render(
    <AppProvider value={{ ...sync, actions }}>
      <App />
    </AppProvider>,
  );
}
