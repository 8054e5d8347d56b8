import type { ExampleReport } from '../../../shared/check/report.ts';
import type { Example } from '../../../shared/example/example.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import { useActions, useProject } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { type ExampleEdit, editExample, partOf } from './edit-example.ts';
import { ExampleName } from './example-name.tsx';
import { Expectations } from './expectations.tsx';
import { HistoryForm } from './history-form.tsx';
import { InputForm } from './input-form.tsx';

/** The parts of an example that can be read, each a form over its place in the file. */
export function ExampleParts({
  look,
  example,
  report,
  onRenamed,
}: {
  readonly look: PromptLook;
  readonly example: Example;
  readonly report: ExampleReport | undefined;
  readonly onRenamed: (path: string) => void;
}) {
  const { path } = example;
  const source = useProject((state) => currentText(state, path));
  const actions = useActions();

  function change(edit: ExampleEdit, message?: string): void {
    const edited = source === undefined ? undefined : editExample(source, edit);
    if (edited === undefined) {
      actions.tell(text.editor.notEdited, 'error');
      return;
    }
    const part = partOf(edit);
    actions.change([{ path, text: edited }], {
      ...(message !== undefined && { message }),
      ...(part !== undefined && { part: `${path} ${part}` }),
    });
  }

  return (
    <>
      <div className="example-names">
        <Field label={text.examples.description}>
          <DraftInput
            value={example.description ?? ''}
            onChange={(description) => change({ kind: 'describe', description })}
          />
        </Field>
        <ExampleName key={path} example={example} onRenamed={onRenamed} />
      </div>
      <InputForm look={look} example={example} onChange={change} />
      <HistoryForm example={example} onChange={change} />
      <Expectations example={example} report={report} onChange={change} />
    </>
  );
}
