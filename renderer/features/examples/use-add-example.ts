import type { Example } from '../../../shared/example/example.ts';
import { exampleFileName } from '../../../shared/example/file-name.ts';
import { useApp } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

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
    const { files, drafts } = stores.project.getState();
    const taken = [...files.keys(), ...drafts.keys()].flatMap((file) =>
      file.startsWith(folder) ? [file.slice(folder.length).replace(/(?:\.rec)?\.ya?ml$/, '')] : [],
    );
    const name = exampleFileName(description, taken);
    const path = `${folder}${name}.yaml`;
    actions.change([{ path, text: printed.text }], { message: text.examples.added });
    actions.select({ example: name });
    onAdded(path);
  };
}
