import { type ReactElement, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { PromptEditorProps } from '../../../../renderer/monaco/editor.tsx';
import { PromptEditor } from '../../../../renderer/monaco/editor.tsx';
import type { EditorHandle } from '../../../../renderer/monaco/editor-state.ts';
import { createWorker } from '../../../../renderer/monaco/worker.ts';
import { parseDocument } from '../../../../shared/prompt/parse-document.ts';
import './harness.css';

/** What a test may set and read. */
export interface Harness {
  text: string;
  /** What was told of each file. */
  readonly texts: Record<string, string>;
  readonly opened: string[];
  /** How often the key for putting something in was pressed. */
  asked: number;
  readonly handle: EditorHandle | null;
  set(props: Partial<PromptEditorProps>): void;
  readonly startWorker: () => void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const opened: string[] = [];
const texts: Record<string, string> = {};

function Page(): ReactElement {
  const [props, setProps] = useState<Partial<PromptEditorProps>>({ path: 'prompts/empty.prompt', text: '' });
  const handle = useRef<EditorHandle>(null);
  const path = props.path ?? '';
  const text = props.text ?? '';
  window.harness = {
    text,
    opened,
    texts,
    asked: window.harness?.asked ?? 0,
    get handle() {
      return handle.current;
    },
    startWorker: createWorker,
    set: (next) => setProps((before) => ({ ...before, ...next })),
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a file is enough here, and reading takes time.
  const fillIns = useMemo(() => parseDocument(path, text).declared ?? [], [path]);
  return (
    <main className={props.theme ?? 'light'}>
      <PromptEditor
        view="visual"
        theme="light"
        textSize={15}
        readOnly={false}
        fillIns={fillIns.map(({ name, description = '' }) => ({ name, description, sample: `a ${name}` }))}
        passages={[{ name: 'tone', description: 'how the helper speaks', words: 'Speak warmly.', usedBy: 3 }]}
        markers={[]}
        {...props}
        path={path}
        text={text}
        onChange={(changed, of) => {
          window.harness.texts[of] = changed;
          setProps((before) => ({ ...before, ...(before.path === of && { text: changed }) }));
        }}
        handle={handle}
        onInsert={() => {
          window.harness.asked++;
        }}
        onOpenPassage={(name) => opened.push(name)}
      />
      <button type="button">after</button>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
