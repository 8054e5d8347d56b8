import { lazy, Suspense, useEffect, useState } from 'react';
import { openCommandsEvent } from './open-commands.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** Listens for the search's key and loads the search at the first time. */
export function Commands({ scheme }: { readonly scheme: 'light' | 'dark' }) {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const ask = () => setAsked((times) => times + 1);
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      ask();
    };
    addEventListener(openCommandsEvent, ask);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener(openCommandsEvent, ask);
      removeEventListener('keydown', onKey);
    };
  }, []);
  return <Suspense>{asked > 0 && <Palette asked={asked} scheme={scheme} />}</Suspense>;
}
