import '../../styles/editor.css';
import '../../styles/changes.css';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { EditorHandle } from '../../monaco/editor-state.ts';
import { useActions, useCheck, useProject, useSelection, useSettings } from '../../stores/app-context.tsx';
import { baseText, currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { EditorLine } from './editor-line.tsx';
import { FrontMatterForm } from './front-matter-form.tsx';
import { InsertTools } from './insert-tools.tsx';
import { TakeBack } from './take-back.tsx';
import { TextPane } from './text-pane.tsx';

const ChangesView = lazy(async () => ({ default: (await import('./changes-view.tsx')).ChangesView }));

/** The chosen prompt or shared passage, to be edited as words or as source. */
export function Editor() {
  const path = useSelection((state) => state.path);
  const source = useProject((state) => (path === undefined ? undefined : currentText(state, path)));
  const live = useProject((state) => (path === undefined ? null : baseText(state.files, path)));
  const isDrafted = useProject((state) => path !== undefined && state.drafts.has(path));
  const look = useCheck((state) => (state.snapshot?.look?.path === path ? state.snapshot?.look : undefined));
  const view = useSettings((settings) => settings.editorView);
  const [isShowingChanges, setShowingChanges] = useState(false);
  const [isInserting, setInserting] = useState(false);
  const handle = useRef<EditorHandle>(null);
  const { discard, set } = useActions();
  const highlight = useSelection((state) => state.highlight);
  // Whoever leads to a place, or asks for a view, wants to see the text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of either is what is waited for
  useEffect(() => setShowingChanges(false), [highlight, view]);
  if (path === undefined || source === undefined) {
    return (
      <main className="editor">
        <EmptyState headline={text.editor.nothing} />
      </main>
    );
  }
  return (
    <main className="editor">
      <header className="editor-head">
        <div className="editor-title">
          <h2>{look?.title ?? path}</h2>
          <EditorLine look={look} />
        </div>
        <div className="row">
          <TakeBack path={path} />
          {isDrafted && (
            <button
              type="button"
              className="button"
              onClick={() => {
                void discard(path);
                // The button goes; from the text, undo brings the edit back.
                handle.current?.focus();
              }}
            >
              {text.editor.giveUp}
            </button>
          )}
          {!isShowingChanges && (
            <InsertTools look={look} handle={handle} isOpen={isInserting} onOpenChange={setInserting} />
          )}
          <Switch
            label={text.editor.view}
            value={isShowingChanges ? 'changes' : view}
            options={[
              { value: 'visual', label: text.editor.visual },
              { value: 'source', label: text.editor.source },
              { value: 'changes', label: text.editor.changes.title },
            ]}
            onChange={(chosen) => {
              setShowingChanges(chosen === 'changes');
              if (chosen !== 'changes') set({ editorView: chosen });
            }}
          />
        </div>
      </header>
      {view === 'visual' && !isShowingChanges && look !== undefined && !look.isPassage && (
        <FrontMatterForm key={`form ${path}`} path={path} source={source} look={look} />
      )}
      {isShowingChanges ? (
        <Suspense fallback={<p className="quiet waiting">{text.editor.loading}</p>}>
          <ChangesView path={path} live={live} source={source} />
        </Suspense>
      ) : (
        <TextPane
          path={path}
          source={source}
          view={view}
          look={look}
          handle={handle}
          onInsert={() => setInserting(true)}
        />
      )}
    </main>
  );
}
