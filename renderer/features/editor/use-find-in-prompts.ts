import { useDeferredValue, useMemo, useState } from 'react';
import { useActions, useApp, useCheck, useProject } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { type FindQuery, type Hit, hitsIn, withReplaced } from './find-in-texts.ts';

/** The hits in one prompt or shared passage. */
export interface FoundPrompt {
  readonly path: string;
  readonly title: string;
  readonly hits: readonly Hit[];
}

/** What was replaced last, to take it back. */
export interface Replacement {
  readonly places: number;
  readonly texts: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

/** Finds words in all prompts and shared passages, as they are edited, and replaces them in drafts. */
export function useFindInPrompts(query: FindQuery) {
  const { stores } = useApp();
  const { change, tell } = useActions();
  const snapshot = useCheck((state) => state.snapshot);
  const files = useProject((state) => state.files);
  const drafts = useProject((state) => state.drafts);
  const [last, setLast] = useState<Replacement>();
  const wanted = useDeferredValue(query);
  const found = useMemo(() => {
    const state = { ...stores.project.getState(), files, drafts };
    return [...(snapshot?.prompts ?? []).map(titled), ...(snapshot?.passages ?? [])].flatMap(
      ({ path, title }) => {
        const hits = hitsIn(path, currentText(state, path) ?? '', wanted);
        return hits.length === 0 ? [] : [{ path, title, hits }];
      },
    );
  }, [stores, snapshot, files, drafts, wanted]);

  function replace(prompts: readonly FoundPrompt[], replacement: string): void {
    const state = stores.project.getState();
    const texts = prompts.flatMap(({ path, hits }) => {
      const before = currentText(state, path);
      if (before === undefined || !stillThere(before, hits)) return [];
      const after = withReplaced(before, hits, replacement);
      return after === before
        ? []
        : [{ path, before, after, places: hits.filter((hit) => !hit.isInTag).length }];
    });
    change(texts.map(({ path, after }) => ({ path, text: after })));
    const places = texts.reduce((sum, one) => sum + one.places, 0);
    setLast(places === 0 ? undefined : { places, texts });
  }

  function takeBack({ texts }: Replacement): void {
    const state = stores.project.getState();
    const kept = texts.filter(({ path, after }) => currentText(state, path) !== after);
    const taken = texts.filter((one) => !kept.includes(one));
    change(taken.map(({ path, before }) => ({ path, text: before })));
    setLast(undefined);
    if (kept.length > 0)
      tell(text.editor.find.notTakenBack(kept.map(({ path }) => path).join(', ')), 'error');
  }

  return { found, last, replace, takeBack };
}

/** A prompt's title with its variant, which else would stand there twice. */
function titled({ path, title, variant }: { path: string; title: string; variant?: string }) {
  return { path, title: variant === undefined ? title : text.editor.find.variant(title, variant) };
}

/** Whether the words have not moved since they were found. */
function stillThere(source: string, hits: readonly Hit[]): boolean {
  return hits.every(({ start, end, match }) => source.slice(start, end) === match);
}
