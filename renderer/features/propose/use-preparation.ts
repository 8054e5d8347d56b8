import { useEffect, useRef, useState } from 'react';
import { overtaken } from '../../engine/engine-client.ts';
import type { Preparation, Written } from '../../engine/preparation.ts';
import { useApp, useProject } from '../../stores/app-context.tsx';
import { draftTexts } from '../../stores/project-store.ts';

/** How long typing is collected before the proposal is made ready anew, in milliseconds. */
const collectFor = 150;

/** A proposal as it would be sent now. */
export interface Prepared {
  readonly preparation?: Preparation | undefined;
  /** It is that of what is written and chosen now. */
  readonly isCurrent: boolean;
  readonly isFailed: boolean;
}

/** Makes the proposal ready, and anew after each change; meanwhile the one before stays. */
export function usePreparation(
  chosen: readonly string[] | undefined,
  written: Written,
  body: string,
): Prepared {
  const { engine } = useApp();
  const drafts = useProject((state) => state.drafts);
  const files = useProject((state) => state.files);
  const [preparation, setPreparation] = useState<Preparation>();
  const [state, setState] = useState<'current' | 'working' | 'failed'>('working');
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: files that changed in the live version make another proposal
  useEffect(() => {
    let isLate = false;
    setState('working');
    const wish = {
      drafts: draftTexts(drafts),
      chosen: chosen ?? [...drafts.keys()],
      written,
      body,
      day: new Date().toISOString().slice(0, 10),
    };
    const wait = setTimeout(
      async () => {
        isFirst.current = false;
        const prepared = await engine.prepare(wish);
        if (isLate) return;
        if (prepared.ok) setPreparation(prepared.preparation);
        if (prepared.ok || prepared.reason !== overtaken) setState(prepared.ok ? 'current' : 'failed');
      },
      isFirst.current ? 0 : collectFor,
    );
    return () => {
      isLate = true;
      clearTimeout(wait);
    };
  }, [engine, drafts, files, chosen, written, body]);
  return { preparation, isCurrent: state === 'current', isFailed: state === 'failed' };
}
