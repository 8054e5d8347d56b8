import type { Project } from '../project/project.ts';
import type { JudgedProject } from './engine.ts';

/** A judged project with only what lies in the selected files and folders, or depends on them. Empty selects all. */
export function narrowToPaths(judged: JudgedProject, selected: readonly string[]): JudgedProject {
  return selected.length === 0 ? judged : narrow(judged, (path) => isSelected(path, selected));
}

/** A judged draft with only what depends on a file that differs from the live version's. */
export function narrowToChanged(judged: JudgedProject, live: Project): JudgedProject {
  const { texts, policy, config } = judged.project;
  const differs = (path: string): boolean => texts.get(path) !== live.texts.get(path);
  const ofAll = policy.path !== undefined && differs(policy.path);
  if (ofAll || JSON.stringify(config) !== JSON.stringify(live.config)) return judged;
  return narrow(judged, differs);
}

/** Whether a path is one of the selected ones, or lies in one of them. */
export function isSelected(path: string, selected: readonly string[]): boolean {
  return selected.length === 0 || selected.some((part) => path === part || path.startsWith(`${part}/`));
}

/** Keeps the examples of which any file is wanted, and prompts of which any text is wanted even without examples. */
function narrow(judged: JudgedProject, isWanted: (path: string) => boolean): JudgedProject {
  const prompts = judged.prompts.flatMap((prompt) => {
    const wantsPrompt = [prompt.document, ...prompt.partials.values()].some(({ path }) => isWanted(path));
    const subjects = prompt.subjects.filter(({ subject: { contract, example, recording } }) =>
      [contract, example, recording].some(
        (file) => wantsPrompt || (file !== undefined && isWanted(file.path)),
      ),
    );
    return subjects.length > 0 || wantsPrompt ? [{ ...prompt, subjects }] : [];
  });
  return { ...judged, prompts, partials: judged.partials.filter(({ path }) => isWanted(path)) };
}
