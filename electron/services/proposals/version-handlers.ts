import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done } from '../bridge/answer.ts';
import type { Handlers } from '../bridge/handlers.ts';
import type { Jobs } from '../bridge/jobs.ts';
import { refusedByGit } from '../bridge/refusals.ts';
import { failed } from '../git/git-failure.ts';
import type { Watch } from '../git/remote.ts';
import type { SharedHistory } from '../workspace/shared-history.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { mustHaveHistory } from './project-history.ts';

/** What the calls about versions are made of. */
export interface VersionNeeds {
  readonly workspace: Workspace;
  readonly jobs: Jobs;
}

/** The bridge carries no longer path. */
const longestPath = 1000;

/** The calls about earlier versions. */
export function createVersionHandlers({
  workspace,
  jobs,
}: VersionNeeds): Pick<Handlers, 'versions.list' | 'versions.files'> {
  const historyFor = async (id: string, watch: Watch): Promise<Envelope<SharedHistory>> => {
    const state = workspace.find(id);
    return state.ok ? mustHaveHistory(state.value, watch) : state;
  };
  return {
    'versions.list': ({ id, path, before, job }) =>
      jobs.run(job, async (watch) => {
        const history = await historyFor(id, watch);
        if (!history.ok) return history;
        const { queue, work, live } = history.value;
        const listed = await queue.add(() => work.versions(live, path, before, watch));
        return listed.ok ? done(listed.value) : refusedByGit(listed.error);
      }),
    'versions.files': ({ id, commit }) =>
      jobs.run(undefined, async (watch) => {
        const history = await historyFor(id, watch);
        if (!history.ok) return history;
        const { queue, work } = history.value;
        const read = await queue.add(async () => {
          const isHere = await work.has(commit, watch);
          if (!isHere.ok) return isHere;
          return isHere.value ? work.files(commit, watch) : failed('not-found', { detail: commit });
        });
        if (!read.ok) return refusedByGit(read.error);
        return done({ files: [...read.value].filter(([path]) => path.length <= longestPath) });
      }),
  };
}
