import type { Recording } from '../example/recording.ts';
import { groupBy } from '../group-by.ts';
import { expiredRuns } from '../policy/expired-runs.ts';
import type { Project } from '../project/project.ts';
import { dropRuns, type FileRemoval } from './drop-runs.ts';
import type { Mention } from './find-mentions.ts';

/**
 * What to change so that files no longer hold something, and the places that a person must change. Nothing takes it out of
 * what was proposed before: git's history keeps that.
 */
export interface Removal {
  /** Ordered by path. */
  readonly files: readonly FileRemoval[];
  readonly remaining: readonly Mention[];
}

/**
 * Removes mentions: a recorded run that mentions it goes whole, because half a run would be a forgery. An example that
 * mentions it goes with its recordings when `examples` is set, else it remains; so do prompts and all other files.
 */
export function removeMentions(
  project: Project,
  mentions: readonly Mention[],
  examples: 'remove' | 'keep',
): Removal {
  const gone = examples === 'remove' ? exampleFiles(project, mentions) : new Set<string>();
  const files: FileRemoval[] = [...gone].map((path) => ({ path, removed: true }));
  const remaining: Mention[] = [];
  const byPath = groupBy(
    mentions.filter(({ path }) => !gone.has(path)),
    ({ path }) => path,
  );
  const recordings = recordingsByPath(project);
  for (const [path, list] of byPath) {
    const runs = new Set(list.flatMap(({ run }) => (run === undefined ? [] : [run])));
    const recording = recordings.get(path);
    const text = project.texts.get(path);
    const removal =
      recording === undefined || text === undefined || runs.size === 0
        ? undefined
        : dropRuns(recording, text, runs);
    if (removal === undefined) remaining.push(...list);
    else files.push(removal);
  }
  return { files: files.sort(byPathOrder), remaining };
}

/** What the policy's retention wants removed at a day (ISO 8601); recordings that cannot be edited are left out. */
export function removeExpired(project: Project, asOf: string): readonly FileRemoval[] {
  return [...project.recordings.values()]
    .flatMap((recording) => {
      const dates = recording.runs.map(({ recordedAt }) => recordedAt);
      const expired = new Set(expiredRuns(dates, project.policy.retention, asOf));
      const text = project.texts.get(recording.path);
      if (expired.size === 0 || text === undefined) return [];
      const removal = dropRuns(recording, text, expired);
      return removal === undefined ? [] : [removal];
    })
    .sort(byPathOrder);
}

/** The files of the examples that are mentioned, with those of their recordings. */
function exampleFiles(project: Project, mentions: readonly Mention[]): ReadonlySet<string> {
  const mentioned = new Set(mentions.flatMap(({ of, path }) => (of === 'recording' ? [] : [path])));
  const files = new Set<string>();
  for (const example of [...project.examples.values()].flat()) {
    if (!mentioned.has(example.path)) continue;
    files.add(example.path);
    for (const { path, prompt, example: name } of project.recordings.values())
      if (prompt === example.prompt && name === example.name) files.add(path);
  }
  return files;
}

function recordingsByPath({ recordings }: Project): ReadonlyMap<string, Recording> {
  return new Map([...recordings.values()].map((recording) => [recording.path, recording]));
}

function byPathOrder(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : Number(left.path > right.path);
}
