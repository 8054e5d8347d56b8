import { lazy, Suspense, useEffect, useState } from 'react';
import { useApp, useUi } from '../../stores/app-context.tsx';
import { runCommand } from './command-runs.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { listenForKeys } from './listen-for-keys.ts';
import { openCommandsEvent } from './open-commands.ts';

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
    const stops = [
      listenForKeys(
        () => stores.ui.getState().info?.platform === 'mac',
        (id) => runCommand(id, app),
      ),
      bridge.on['app.command'](({ id }) => runCommand(id, app)),
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
