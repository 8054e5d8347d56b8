import { readPromptPath } from '../../../shared/prompt/prompt-name.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import { currentText, type ProjectState } from '../../stores/project-store.ts';

/**
 * The files that go when a prompt goes: itself with its recorded answers, and for the last of its name the examples and
 * checks too, which its variants would share. A shared passage goes alone.
 */
export function filesOfPrompt(
  { prompts, report }: Pick<Snapshot, 'prompts' | 'report'>,
  project: Pick<ProjectState, 'files' | 'drafts'>,
  path: string,
): readonly string[] {
  const entry = prompts.find((prompt) => prompt.path === path);
  const examples = report.prompts.find((prompt) => prompt.path === path)?.examples ?? [];
  const answers = examples.flatMap(({ recordingPath }) => recordingPath ?? []);
  if (entry === undefined) return [path];
  if (prompts.some((other) => other.name === entry.name && other.path !== path)) return [path, ...answers];
  const checks = [...project.files.keys(), ...project.drafts.keys()].filter((file) =>
    isChecksOf(file, path, entry.variant),
  );
  const found = [path, ...answers, ...examples.map((example) => example.path), ...checks];
  return [...new Set(found)].filter((file) => currentText(project, file) !== undefined);
}

function isChecksOf(file: string, path: string, variant: string | undefined): boolean {
  const ending = variant === undefined ? '.prompt' : `.${variant}.prompt`;
  const stem = path.endsWith(ending) ? path.slice(0, -ending.length) : undefined;
  return stem !== undefined && (file === `${stem}.checks.yaml` || file === `${stem}.checks.yml`);
}

/** A prompt or shared passage that is deleted in the draft, with all files that went with it. */
export interface DeletedPrompt {
  readonly path: string;
  readonly title: string;
  readonly variant?: string;
  readonly files: readonly string[];
}

/** Prompts and shared passages that are deleted in the draft. */
export function deletedPrompts(
  { drafts }: Pick<ProjectState, 'drafts'>,
  { promptsFolder, examplesFolder }: Pick<Snapshot, 'promptsFolder' | 'examplesFolder'>,
): readonly DeletedPrompt[] {
  const gone = [...drafts].flatMap(([path, { text }]) => (text === null ? [path] : []));
  return gone
    .filter((path) => path.endsWith('.prompt'))
    .map((path) => {
      const { name, variant, title, isPartial } = readPromptPath(path, promptsFolder);
      const stem = promptsFolder === '' ? name : `${promptsFolder}/${name}`;
      const files = gone.filter((file) => {
        if (file === path) return true;
        if (isPartial) return false;
        return file.startsWith(`${examplesFolder}/${name}/`) || file.startsWith(`${stem}.checks.y`);
      });
      return { path, title, ...(variant !== undefined && { variant }), files };
    });
}
