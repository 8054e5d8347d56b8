import { sameJson } from '../json.ts';
import {
  type JudgedProject,
  type JudgedPrompt,
  type JudgedSubject,
  promptKey,
  subjectKey,
} from './engine.ts';
import { type Finding, findingKey } from './finding.ts';

/** What of a project a report lists. Everything is judged all the same: only the list is narrowed. */
export interface Shown {
  /** Whether a prompt is listed even without any of its examples. */
  readonly prompt: (prompt: JudgedPrompt) => boolean;
  readonly subject: (prompt: JudgedPrompt, subject: JudgedSubject) => boolean;
  readonly finding: (finding: Finding) => boolean;
}

/** Lists everything. */
export const showAll: Shown = { prompt: () => true, subject: () => true, finding: () => true };

/** Lists what lies in the selected files and folders, or depends on them. Empty selects all. */
export function showPaths(selected: readonly string[]): Shown {
  if (selected.length === 0) return showAll;
  const has = (path: string | undefined): boolean =>
    path !== undefined && selected.some((part) => path === part || path.startsWith(`${part}/`));
  const hasPrompt = (prompt: JudgedPrompt): boolean => textsOf(prompt).some(has);
  return {
    prompt: hasPrompt,
    subject: (prompt, subject) => hasPrompt(prompt) || filesOf(subject).some(has),
    finding: ({ path, prompt, example }) => has(path) || has(prompt) || has(example),
  };
}

/**
 * Lists what differs from the live version: examples of which any file was added, edited or deleted, and findings that
 * the live version does not have. A changed policy or changed settings may touch everything.
 */
export function showChanged(draft: JudgedProject, live: JudgedProject, known: readonly Finding[]): Shown {
  const differs = (path: string | undefined): boolean =>
    path !== undefined && draft.project.texts.get(path) !== live.project.texts.get(path);
  const livePrompts = new Map(live.prompts.map((prompt) => [promptKey(prompt), prompt]));
  const liveSubjects = new Map(
    live.prompts.flatMap((prompt) =>
      prompt.subjects.map((each) => [subjectKey(prompt, each), each] as const),
    ),
  );
  const differsForAll =
    !sameJson(draft.project.policy, live.project.policy) ||
    !sameJson(draft.project.config, live.project.config);
  const promptDiffers = (prompt: JudgedPrompt): boolean => {
    const before = livePrompts.get(promptKey(prompt));
    return differsForAll || before === undefined || [...textsOf(prompt), ...textsOf(before)].some(differs);
  };
  const knownKeys = new Set(known.map(findingKey));
  return {
    prompt: promptDiffers,
    subject: (prompt, subject) => {
      const before = liveSubjects.get(subjectKey(prompt, subject));
      return (
        promptDiffers(prompt) ||
        before === undefined ||
        [...filesOf(subject), ...filesOf(before)].some(differs)
      );
    },
    finding: (finding) => differs(finding.path) || !knownKeys.has(findingKey(finding)),
  };
}

/** Lists what both list. */
export function showBoth(left: Shown, right: Shown): Shown {
  return {
    prompt: (prompt) => left.prompt(prompt) && right.prompt(prompt),
    subject: (prompt, subject) => left.subject(prompt, subject) && right.subject(prompt, subject),
    finding: (finding) => left.finding(finding) && right.finding(finding),
  };
}

/** Paths of a prompt and of the shared passages that it holds. */
function textsOf({ document, partials }: JudgedPrompt): readonly string[] {
  return [document.path, ...[...partials.values()].map(({ path }) => path)];
}

/** Paths of what belongs to one example. */
function filesOf({
  subject: { contract, example, recording },
}: JudgedSubject): readonly (string | undefined)[] {
  return [contract?.path, example.path, recording?.path];
}
