import type { Example } from '../../../shared/example/example.ts';
import { useApp } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { freeExamplePath } from './free-example-path.ts';

/**
 * Adds an example to the shown prompt as a draft, empty or as a copy, chooses it and tells its path. When the engine
 * stops while it prints the file, that is said and nothing is changed.
 */
export function useAddExample(onAdded: (path: string) => void): (copy?: Example) => Promise<void> {
  const { engine, actions, stores } = useApp();
  return async (copy) => {
    const { snapshot } = stores.check.getState();
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
    if (!printed.ok) return actions.tell(text.examples.notAdded, 'error');
    const folder = `${snapshot.examplesFolder}/${look.promptName}/`;
    const { name, path } = freeExamplePath(stores.project.getState(), folder, description);
    actions.change([{ path, text: printed.text }], { message: text.examples.added });
    actions.select({ example: name });
    onAdded(path);
  };
}
