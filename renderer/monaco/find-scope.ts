import type { editor, Range } from 'monaco-editor/editor';

/** What Monaco's find keeps; only its public types leave it out. */
interface FindState {
  readonly isRevealed: boolean;
  readonly searchScope: readonly Range[] | null;
  change(state: { readonly searchScope: readonly Range[] | null }, moveCursor: boolean): void;
  onFindReplaceStateChange(listener: (event: { readonly isRevealed: boolean }) => void): void;
}

interface FindController extends editor.IEditorContribution {
  getState(): FindState;
}

/**
 * Keeps finding and replacing to a part of the text: what the visual view hides must not be counted, and never replaced.
 * @param scope the part that may be searched; nothing when all of it may
 */
export function keepFindScope(
  target: editor.IStandaloneCodeEditor,
  scope: () => Range | undefined,
): () => void {
  // See `FindController`: `features.ts` brings it.
  const controller = target.getContribution('editor.contrib.findController') as FindController | null;
  const state = controller?.getState();
  const apply = (): void => {
    if (!state?.isRevealed) return;
    const wanted = scope();
    state.change({ searchScope: wanted ? [wanted] : null }, false);
  };
  state?.onFindReplaceStateChange(({ isRevealed }) => {
    if (isRevealed) apply();
  });
  return apply;
}
