import { exampleFileName } from '../../../shared/example/file-name.ts';
import type { ProjectState } from '../../stores/project-store.ts';

/** The name and the path of a new example in a folder (with its last "/"), by its description: nothing there has them. */
export function freeExamplePath(
  { files, drafts }: Pick<ProjectState, 'files' | 'drafts'>,
  folder: string,
  description: string,
): { readonly name: string; readonly path: string } {
  const taken = [...files.keys(), ...drafts.keys()].flatMap((file) =>
    file.startsWith(folder) ? [file.slice(folder.length).replace(/(?:\.rec)?\.ya?ml$/, '')] : [],
  );
  const name = exampleFileName(description, taken);
  return { name, path: `${folder}${name}.yaml` };
}
