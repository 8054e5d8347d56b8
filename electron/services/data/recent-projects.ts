import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import { atomicWrite } from '../atomic-write.ts';
import type { Log } from '../log.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { readJsonFile } from './json-file.ts';
import type { SetAside } from './set-aside.ts';

/** The projects that were opened, the last one first. */
export interface RecentProjects {
  /** `missing` is looked up each time: a folder may be on a stick. */
  readonly list: () => Promise<OutputOf<'projects.recent'>>;
  /** Puts a project first. The list is a convenience: when it cannot be written, only the log says so. */
  readonly add: (project: RecentProject) => Promise<void>;
}

const recentProject = z.object({
  kind: z.enum(['sample', 'folder', 'address']),
  name: z.string().max(300),
  place: z.string().max(4000),
  openedAt: z.iso.datetime(),
});

/** A project that was opened. */
export type RecentProject = Readonly<z.output<typeof recentProject>>;

const most = 20;

/** Opens the list. Entries that are not understood are left out; a file that is not a list at all is set aside. */
export async function openRecentProjects(
  path: string,
  setAside: SetAside,
  log: Log,
): Promise<RecentProjects> {
  const file = await readJsonFile(path);
  const entries = file.kind === 'object' ? file.value.projects : [];
  if (file.kind === 'damaged' || !Array.isArray(entries)) await setAside(path, 'recent-projects');
  let projects: readonly RecentProject[] = (Array.isArray(entries) ? entries : [])
    .flatMap((entry: unknown) => recentProject.safeParse(entry).data ?? [])
    .slice(0, most);
  const queue = createSerialQueue();
  return {
    list: async () =>
      Promise.all(projects.map(async (project) => ({ ...project, missing: await isMissing(project) }))),
    add: (project) =>
      queue.add(async () => {
        const others = projects.filter((other) => !isSame(other, project));
        projects = [project, ...others].slice(0, most);
        const result = await atomicWrite(path, `${JSON.stringify({ format: 1, projects }, null, 2)}\n`);
        if (!result.ok) log.write('warning', 'recent.not-written', { code: result.code });
      }),
  };
}

/** There is one sample, wherever it lies. */
function isSame(one: RecentProject, other: RecentProject): boolean {
  return one.kind === other.kind && (one.kind === 'sample' || one.place === other.place);
}

/** Whether a server can be reached is not known before it is asked. The sample is made anew where it is gone. */
async function isMissing({ kind, place }: RecentProject): Promise<boolean> {
  if (kind === 'sample' || (kind === 'address' && !isAbsolute(place))) return false;
  return !(await isFolder(place));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}
