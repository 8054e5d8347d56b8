import type { Report } from '../../../shared/check/report.ts';
import { exampleFileName, slugOf } from '../../../shared/example/file-name.ts';
import type { NewText } from '../../stores/changes.ts';
import { currentText, type ProjectState } from '../../stores/project-store.ts';

/** What renaming an example changes, or why the name will not do. */
export type Renaming =
  | { readonly ok: true; readonly name: string; readonly texts: readonly NewText[] }
  | { readonly ok: false; readonly problem: 'characters' | 'taken' };

/** Moves an example's file and its recorded answers, those for variants too, to a new name. */
export function renameExample(
  project: Pick<ProjectState, 'files' | 'drafts'>,
  prompts: Pick<Report, 'prompts'>['prompts'],
  path: string,
  name: string,
): Renaming {
  if (name === '' || slugOf(name, 'example') !== name.normalize('NFC'))
    return { ok: false, problem: 'characters' };
  const [folder, old] = [path.slice(0, path.lastIndexOf('/') + 1), stemOf(path)];
  const known = [...project.files.keys(), ...project.drafts.keys()].filter((file) => file.startsWith(folder));
  const others = known.filter((file) => file !== path && !file.endsWith('.rec.yaml')).map(stemOf);
  // The old name in other capitals is the same file to some file systems.
  if (exampleFileName(name, [...others, old]) !== name) return { ok: false, problem: 'taken' };
  const answers = prompts.flatMap(({ examples }) =>
    examples.flatMap((example) => (example.path === path ? (example.recordingPath ?? []) : [])),
  );
  const moved = [path, ...new Set(answers)].flatMap((file): readonly NewText[] => {
    const text = currentText(project, file);
    const target = folder + name + file.slice(folder.length + old.length);
    return text === undefined
      ? []
      : [
          { path: target, text },
          { path: file, text: null },
        ];
  });
  return { ok: true, name, texts: moved };
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}
