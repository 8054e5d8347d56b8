import { type FormEvent, useState } from 'react';
import type { Example } from '../../../shared/example/example.ts';
import { useApp } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { renameExample } from './rename-example.ts';

/** The name of an example's file, to be changed with its answers. */
export function ExampleName({
  example,
  onRenamed,
}: {
  readonly example: Example;
  readonly onRenamed: (path: string) => void;
}) {
  const { actions, stores } = useApp();
  const [name, setName] = useState(example.name);
  const [problem, setProblem] = useState<keyof typeof text.examples.nameProblems>();

  function rename(event: FormEvent): void {
    event.preventDefault();
    const prompts = stores.check.getState().snapshot?.report.prompts ?? [];
    const renaming = renameExample(stores.project.getState(), prompts, example.path, name.trim());
    if (!renaming.ok) {
      setProblem(renaming.problem);
      return;
    }
    const [first] = renaming.texts;
    actions.change(renaming.texts, { message: text.examples.renamed });
    if (first !== undefined) onRenamed(first.path);
    actions.select({ example: renaming.name });
  }

  return (
    <form className="name-form" onSubmit={rename}>
      <Field label={text.examples.fileName} problem={problem && text.examples.nameProblems[problem]}>
        <input
          className="input mono"
          value={name}
          aria-invalid={problem !== undefined}
          onChange={(event) => {
            setName(event.target.value);
            setProblem(undefined);
          }}
        />
      </Field>
      {name !== example.name && (
        <button type="submit" className="button">
          {text.examples.rename}
        </button>
      )}
    </form>
  );
}
