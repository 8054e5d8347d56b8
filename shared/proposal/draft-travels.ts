import { groupBy } from '../group-by.ts';
import type { DetectedFile } from '../project/detect.ts';
import { detectFiles } from '../project/detect.ts';
import type { Project } from '../project/project.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { reachablePartials } from '../prompt/partials.ts';
import { mayTravel, type TravelKind, type TravelRefusal } from './may-travel.ts';
import { modelLogPath } from './model-change-log.ts';

/** Drafts that belong together: one change to its reviewer. */
export interface TravelGroup {
  /** Names of the prompts that it is about, ordered; empty for rules and passages of their own. */
  readonly prompts: readonly string[];
  readonly files: readonly { readonly path: string; readonly kind: TravelKind }[];
}

/** The drafts of a project, sorted for proposing. */
export interface DraftTravels {
  readonly groups: readonly TravelGroup[];
  readonly refused: readonly { readonly path: string; readonly code: TravelRefusal }[];
}

/** Two versions of a project, and the files that differ. */
export interface DraftSet {
  readonly live: Project;
  readonly draft: Project;
  /** Paths of the files that the drafts add, change or delete. */
  readonly changed: readonly string[];
  /** Of those, paths that a command of Galley's own wrote. */
  readonly made: ReadonlySet<string>;
}

/**
 * Which drafts belong together: a prompt with its variants, examples, recordings and checks; prompts with a shared
 * passage that they hold, where both changed; the log of model changes with the prompts whose model changed. Files that
 * no proposal may contain are told with the reason.
 */
export function draftTravels(set: DraftSet): DraftTravels {
  const { changed, made } = set;
  const detected = detectedIn(set);
  const paths = [...new Set(changed)].sort();
  const files = paths.map((path) => ({ path, travel: mayTravel(path, detected, made) }));
  const allowed = files.flatMap(({ path, travel }) => (travel.ok ? [{ path, kind: travel.kind }] : []));
  const roots = new Map(allowed.map(({ path }) => [path, path]));
  for (const together of belongings(set, allowed, detected)) {
    const [first, ...others] = together.filter((path) => roots.has(path));
    for (const other of others) join(roots, first ?? other, other);
  }
  const groups = [...groupBy(allowed, ({ path }) => rootOf(roots, path)).values()].map((list) => ({
    prompts: [...new Set(list.flatMap(({ path }) => promptOf(detected.get(path)) ?? []))].sort(),
    files: list,
  }));
  return {
    groups,
    refused: files.flatMap(({ path, travel }) => (travel.ok ? [] : [{ path, code: travel.code }])),
  };
}

/**
 * The drafts that a choice of drafts cannot do without: new shared passages that a chosen prompt holds, the new prompt of
 * a chosen example or check, the new example of a chosen recording. Empty when the choice can stand alone.
 */
export function neededDrafts(set: DraftSet, chosen: ReadonlySet<string>): readonly string[] {
  const detected = detectedIn(set);
  const isNew = (path: string): boolean => set.draft.texts.has(path) && !set.live.texts.has(path);
  const drafts = new Set(set.changed.filter(isNew));
  const needed = new Set<string>();
  const open = [...chosen];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const other of neededBy(set.draft, path, detected.get(path))) {
      if (!drafts.has(other) || chosen.has(other) || needed.has(other)) continue;
      needed.add(other);
      open.push(other);
    }
  }
  return [...needed].sort();
}

function neededBy(draft: Project, path: string, file: DetectedFile | undefined): readonly string[] {
  switch (file?.kind) {
    case 'prompt': {
      const document = documentsOf(draft).find((one) => one.path === path);
      return document === undefined ? [] : passagesOf(document, draft);
    }
    case 'contract':
    case 'example':
      return promptPaths(draft, file.prompt);
    case 'recording': {
      const recording = [...draft.recordings.values()].find((one) => one.path === path);
      const example = draft.examples.get(file.prompt)?.find(({ name }) => name === recording?.example);
      return [...promptPaths(draft, file.prompt), ...(example === undefined ? [] : [example.path])];
    }
    default:
      return [];
  }
}

/** Sets of paths that belong together; not all of them need have changed. */
function belongings(
  { live, draft }: DraftSet,
  files: readonly { readonly path: string }[],
  detected: ReadonlyMap<string, DetectedFile>,
): readonly (readonly string[])[] {
  const byPrompt = groupBy(files, ({ path }) => promptOf(detected.get(path)));
  byPrompt.delete(undefined);
  const changed = new Set(files.map(({ path }) => path));
  // A prompt belongs to its passages; that all prompts of a project hold one passage makes them no single change.
  const withPassages = [live, draft].flatMap((project) =>
    project.prompts
      .filter(({ path }) => changed.has(path))
      .map((prompt) => [prompt.path, ...passagesOf(prompt, project)]),
  );
  const models = new Map(live.prompts.map(({ path, model }) => [path, model]));
  const withModel = draft.prompts.filter(({ path, model }) => models.has(path) && models.get(path) !== model);
  return [
    ...[...byPrompt.values()].map((list) => list.map(({ path }) => path)),
    ...withPassages,
    ...withModel.map(({ path }) => [path, modelLogPath]),
  ];
}

function detectedIn({ live, draft, changed }: DraftSet): ReadonlyMap<string, DetectedFile> {
  const paths = [...new Set([...live.texts.keys(), ...draft.texts.keys(), ...changed])].sort();
  const hasSettings = draft.texts.has('galley.yaml') || live.texts.has('galley.yaml');
  return detectFiles(paths, hasSettings ? draft.config : undefined);
}

/** The prompt that a file is of; none for shared passages, which are of several. */
function promptOf(file: DetectedFile | undefined): string | undefined {
  switch (file?.kind) {
    case 'prompt':
      return file.isPartial ? undefined : file.name;
    case 'contract':
    case 'example':
    case 'recording':
      return file.prompt;
    default:
      return undefined;
  }
}

function documentsOf({ prompts, partials }: Project): readonly PromptDocument[] {
  return [...prompts, ...partials.values()];
}

function promptPaths({ prompts }: Project, name: string): readonly string[] {
  return prompts.filter((prompt) => prompt.name === name).map(({ path }) => path);
}

function passagesOf(document: PromptDocument, { partials }: Project): readonly string[] {
  return [...reachablePartials(document, partials).values()].map(({ path }) => path);
}

function rootOf(roots: ReadonlyMap<string, string>, path: string): string {
  let root = path;
  for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
  return root;
}

function join(roots: Map<string, string>, left: string, right: string): void {
  const [one, other] = [rootOf(roots, left), rootOf(roots, right)].sort();
  if (one !== undefined && other !== undefined) roots.set(other, one);
}
