import { type ReactElement, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import './features.ts';
import './prompt-editor.css';
import { type Controller, createController } from './controller.ts';
import type { EditorEvents, EditorHandle, EditorState } from './editor-state.ts';
import { registerLanguage } from './language.ts';
import { englishText } from './text.ts';
import { installWorker } from './worker.ts';

/** What `PromptEditor` takes. `words` is English where nothing else is given. */
export interface PromptEditorProps extends Omit<EditorState, 'words'> {
  readonly words?: EditorState['words'];
  readonly onChange: EditorEvents['onChange'];
  readonly onOpenPassage: EditorEvents['onOpenPassage'];
  readonly onInsert?: () => void;
  readonly onFocusChange?: (hasFocus: boolean) => void;
  readonly handle?: Ref<EditorHandle>;
}

installWorker();
registerLanguage();

/** The prompt editor: one text in two views. It fills its parent, which must have a height. Import it lazily: it is large. */
export function PromptEditor(props: PromptEditorProps): ReactElement {
  const { onChange, onOpenPassage, onInsert, onFocusChange, handle, words = englishText, ...rest } = props;
  const container = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLParagraphElement>(null);
  const controller = useRef<Controller>(undefined);
  const state: EditorState = { ...rest, words };
  const latest = useRef({ props, state });
  latest.current = { props, state };

  useLayoutEffect(() => {
    if (!container.current || !live.current) return;
    const made = createController(container.current, live.current, latest.current.state, {
      onChange: (text, path) => latest.current.props.onChange(text, path),
      onOpenPassage: (name) => latest.current.props.onOpenPassage(name),
      onInsert: () => latest.current.props.onInsert?.(),
      onFocusChange: (hasFocus) => latest.current.props.onFocusChange?.(hasFocus),
    });
    controller.current = made;
    return () => {
      made.dispose();
      controller.current = undefined;
    };
  }, []);

  useImperativeHandle(handle, () => ({
    focus: () => controller.current?.focus(),
    insertions: () => controller.current?.insertions() ?? [],
    insert: (insertion) => controller.current?.insert(insertion),
    insertFillIn: (name, declare) => controller.current?.insertFillIn(name, declare) ?? false,
  }));

  // After every render: the controller itself compares what it is given. Before the next key, not after it: what is
  // typed into the file that was shown before would be taken for the text of the one that is shown now.
  useLayoutEffect(() => controller.current?.update(state));

  return (
    <div className="prompt-editor" data-view={props.view} data-theme={props.theme}>
      <div className="pe-surface" ref={container} />
      <p className="pe-live hidden" aria-live="polite" ref={live} />
      <p className="pe-hint">{words.tabHint}</p>
    </div>
  );
}
