import type { Example } from '../../../shared/example/example.ts';
import { exampleFileName } from '../../../shared/example/file-name.ts';
import { useApp, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Adds an example to the shown prompt as a draft, empty or as a copy, and chooses it. */
export function useAddExample(onAdded: () => void): (copy: Example | undefined) => Promise<void> {
  const { engine, actions } = useApp();
  const snapshot = useCheck((state) => state.snapshot);
  return async (copy) => {
    const look = snapshot?.look;
    if (snapshot === undefined || look?.promptName === undefined) return;
    const description = copy ? text.examples.copyOf(copy.description ?? copy.name) : text.examples.newTitle;
    const { history = [], input = {}, checks = [], threshold } = copy ?? {};
    const printed = await engine.printExample({
      description,
      history,
      input,
      checks,
      ...(threshold !== undefined && { threshold }),
    });
    const name = exampleFileName(
      description,
      look.exampleNames.map((taken) => taken.name),
    );
    actions.edit(`${snapshot.examplesFolder}/${look.promptName}/${name}.yaml`, printed);
    actions.select({ example: name });
    onAdded();
  };
}
