import type { Project } from '../project/project.ts';
import type { JudgedProject, JudgedPrompt, JudgedSubject } from './engine.ts';

/** A judged project with only the prompts and examples that lie in the selected files and folders. Empty selects all. */
export function narrowToPaths(judged: JudgedProject, selected: readonly string[]): JudgedProject {
  if (selected.length === 0) return judged;
  const has = (path: string | undefined): boolean => path !== undefined && isSelected(path, selected);
  return narrow(
    judged,
    (prompt, { subject }) => {
      const ofPrompt = [prompt.document, ...prompt.partials.values(), subject.contract];
      return (
        ofPrompt.some((file) => has(file?.path)) || has(subject.example.path) || has(subject.recording?.path)
      );
    },
    ({ document }) => has(document.path),
  );
}

/** A judged draft with only the prompts and examples of which any file differs from the live version's. */
export function narrowToChanged(judged: JudgedProject, live: Project): JudgedProject {
  const { texts, policy, config } = judged.project;
  const differs = (path: string | undefined): boolean =>
    path !== undefined && texts.get(path) !== live.texts.get(path);
  const everything = differs(policy.path) || JSON.stringify(config) !== JSON.stringify(live.config);
  return narrow(
    judged,
    (prompt, { subject }) => {
      const files = [
        prompt.document,
        ...prompt.partials.values(),
        subject.contract,
        subject.example,
        subject.recording,
      ];
      return everything || files.some((file) => differs(file?.path));
    },
    (prompt) =>
      everything || [prompt.document, ...prompt.partials.values()].some(({ path }) => differs(path)),
  );
}

/** Whether a path is one of the selected ones, or lies in one of them. */
export function isSelected(path: string, selected: readonly string[]): boolean {
  return selected.length === 0 || selected.some((part) => path === part || path.startsWith(`${part}/`));
}

/** Keeps subjects by `wanted`; a prompt stays with its wanted subjects, or without any if `wantedAlone` says so. */
function narrow(
  judged: JudgedProject,
  wanted: (prompt: JudgedPrompt, subject: JudgedSubject) => boolean,
  wantedAlone: (prompt: JudgedPrompt) => boolean,
): JudgedProject {
  const prompts = judged.prompts.flatMap((prompt) => {
    const subjects = prompt.subjects.filter((subject) => wanted(prompt, subject));
    return subjects.length > 0 || wantedAlone(prompt) ? [{ ...prompt, subjects }] : [];
  });
  return { ...judged, prompts };
}
