import { lazy, Suspense, useEffect, useState } from 'react';
import type { CommandId } from '../../../shared/commands/command-table.ts';
import { useApp, useUi } from '../../stores/app-context.tsx';
import { runCommand } from './command-runs.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { listenForKeys } from './listen-for-keys.ts';
import { openCommandsEvent } from './open-commands.ts';

/** Milliseconds in which nobody presses keys and then chooses the same in the menu. */
const echo = 250;

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

const AboutDialog = lazy(async () => ({
  default: (await import('../settings/about-dialog.tsx')).AboutDialog,
}));

/** Listens for keys, the menu and the search, and loads the search at the first time. */
export function Commands({ scheme }: { readonly scheme: 'light' | 'dark' }) {
  const app = useApp();
  const isAboutOpen = useUi((state) => state.dialog === 'about');
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const ask = () => setAsked((times) => times + 1);
    const { bridge, stores } = app;
    addEventListener(openCommandsEvent, ask);
    // A Mac's menu may hear the keys that the page has heard, right after it.
    let heard: { readonly id: CommandId; readonly at: number } | undefined;
    const stops = [
      listenForKeys(
        () => stores.ui.getState().info?.platform === 'mac',
        (id) => {
          heard = { id, at: performance.now() };
          runCommand(id, app);
        },
      ),
      bridge.on['app.command'](({ id }) => {
        const isEcho = heard?.id === id && performance.now() - heard.at < echo;
        if (!isEcho) runCommand(id, app);
      }),
      () => removeEventListener(openCommandsEvent, ask),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [app]);
  return (
    <>
      <KeysDialog />
      <Suspense>{isAboutOpen && <AboutDialog />}</Suspense>
      <Suspense>{asked > 0 && <Palette asked={asked} scheme={scheme} />}</Suspense>
    </>
  );
}
