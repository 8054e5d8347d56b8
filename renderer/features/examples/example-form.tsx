import { IconArrowLeft, IconCopy, IconTrash } from '@tabler/icons-react';
import type { ExampleLook, PromptLook } from '../../engine/snapshot.ts';
import { useActions, useProject } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { type ExampleEdit, editExample } from './edit-example.ts';
import { Expectations } from './expectations.tsx';
import { HistoryForm } from './history-form.tsx';
import { InputForm } from './input-form.tsx';
import { useAddExample } from './use-add-example.ts';

/** One example as a form over its file. */
export function ExampleForm({
  look,
  example: { example },
  onClose,
}: {
  readonly look: PromptLook;
  readonly example: ExampleLook;
  readonly onClose: () => void;
}) {
  const source = useProject((state) => currentText(state, example.path));
  const { edit, tell } = useActions();
  const copy = useAddExample(() => {});
  function change(part: ExampleEdit): void {
    const edited = source === undefined ? undefined : editExample(source, part);
    if (edited === undefined) tell(text.editor.notEdited, 'error');
    else edit(example.path, edited);
  }
  return (
    <main className="page">
      <div className="stack example-form">
        <div className="row spread">
          <button type="button" className="button bare" onClick={onClose}>
            <IconArrowLeft size={16} aria-hidden="true" />
            {text.examples.back}
          </button>
          <div className="row">
            <button type="button" className="button" onClick={() => void copy(example)}>
              <IconCopy size={15} aria-hidden="true" />
              {text.examples.duplicate}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                onClose();
                edit(example.path, null);
                tell(text.examples.removed);
              }}
            >
              <IconTrash size={15} aria-hidden="true" />
              {text.examples.remove}
            </button>
          </div>
        </div>
        <h1>{example.description ?? example.name}</h1>
        <Field label={text.examples.description}>
          <DraftInput
            value={example.description ?? ''}
            onChange={(description) => change({ kind: 'describe', description })}
          />
        </Field>
        <InputForm look={look} example={example} onChange={change} />
        <HistoryForm example={example} onChange={change} />
        <Expectations example={example} onChange={change} />
        <details>
          <summary className="quiet">{text.examples.file}</summary>
          <pre className="json sheet">{source}</pre>
        </details>
      </div>
    </main>
  );
}
