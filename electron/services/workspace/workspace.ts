import type { EventOf, InputOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import { refusedByGit } from '../bridge/refusals.ts';
import type { DataFolder } from '../data/data-folder.ts';
import type { RecentProjects } from '../data/recent-projects.ts';
import type { SetAside } from '../data/set-aside.ts';
import { done as gitDone } from '../git/git-failure.ts';
import type { Watch } from '../git/remote.ts';
import type { Log } from '../log.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { changedFiles } from './changed-files.ts';
import { openProject } from './open-project.ts';
import { keptPlace, type OpenSource } from './open-source.ts';
import { describeProject, type ProjectState, readAgain } from './project-state.ts';
import { saveDrafts } from './save-drafts.ts';
import { settleDrafts } from './settle-drafts.ts';
import type { Source } from './source.ts';
import { discardDraft, type Edit, keepAside, takeBack, writeDraft } from './write-draft.ts';

/** The open projects, by the ids that they have in this run. */
export interface Workspace {
  readonly open: (
    what: InputOf<'projects.open'>,
    watch: Watch,
  ) => Promise<Envelope<OutputOf<'projects.open'>>>;
  readonly read: (id: string) => Promise<Envelope<OutputOf<'projects.read'>>>;
  readonly writeDraft: (id: string, edit: Edit) => Promise<Envelope<OutputOf<'drafts.write'>>>;
  readonly discardDraft: (id: string, path: string) => Promise<Envelope<null>>;
  readonly keepAside: (id: string, edit: Edit) => Promise<Envelope<OutputOf<'drafts.keep-aside'>>>;
  readonly takeBack: (id: string, path: string) => Promise<Envelope<OutputOf<'drafts.take-back'>>>;
  readonly save: (
    id: string,
    paths: readonly string[],
  ) => Promise<Envelope<OutputOf<'drafts.save-to-folder'>>>;
  /** Asks whether what is live has moved, and tells what changed as every change is told. */
  readonly refresh: (id: string, watch: Watch) => Promise<Envelope<OutputOf<'projects.refresh'>>>;
  /** Another login is to be shown to a host, or none: what is open of it goes on with that. */
  readonly renew: (origin: string) => Promise<void>;
  /** An open project, for what does not read or change its drafts. */
  readonly find: (id: string) => Envelope<ProjectState>;
  /** The project is not looked at any more. It keeps its id until the services close. */
  readonly leave: (id: string) => Promise<Envelope<null>>;
  /** What was opened last and not left: a page that was lost shows it again. */
  readonly lastOpened: () => InputOf<'projects.open'> | null;
  /** Ends the watching, and settles when everything that was begun is on disk. */
  readonly close: () => Promise<void>;
}

/** What the workspace needs. */
export interface WorkspaceNeeds {
  readonly data: DataFolder;
  readonly openSource: OpenSource;
  readonly clock: () => Date;
  readonly log: Log;
  readonly recent: RecentProjects;
  readonly setAside: SetAside;
  readonly changed: (event: EventOf<'projects.changed'>) => void;
  readonly tell: (notice: EventOf<'app.notice'>) => void;
}

/** Makes a workspace with no project open. */
export function createWorkspace(needs: WorkspaceNeeds): Workspace {
  const { clock, log, recent, changed, tell } = needs;
  const projects = new Map<string, ProjectState>();
  const opening = createSerialQueue();
  let last: InputOf<'projects.open'> | null = null;

  const withProject = async <T>(
    id: string,
    act: (state: ProjectState) => Promise<Envelope<T>>,
  ): Promise<Envelope<T>> => {
    const state = projects.get(id);
    return state ? state.queue.add(() => act(state)) : refused('unknown-project');
  };

  const read = async (state: ProjectState): Promise<Envelope<OutputOf<'projects.read'>>> => {
    // Watched before it is read, so that no change falls between.
    state.watch ??= state.source.watch(() => state.queue.add(() => lookAgain(state)));
    const result = readAgain(state);
    if (state.isGone) awaitReturn(state);
    if (!result.ok) return result;
    await settleDrafts(state);
    return done(describeProject(state));
  };

  const lookAgain = async (state: ProjectState): Promise<void> => {
    if (!state.watch) return;
    const result = readAgain(state);
    if (result.ok && result.value.length > 0) {
      await settleDrafts(state);
      changed({ id: state.id, gone: false, files: result.value });
    }
    if (!state.isGone) return;
    awaitReturn(state);
    changed({ id: state.id, gone: true, files: [] });
  };

  /** A folder that is gone (a disk that was taken out, a folder under another name) is looked for until it is back. */
  const awaitReturn = (state: ProjectState): void => {
    unwatch(state);
    state.watch = state.source.awaitReturn(() =>
      state.queue.add(async () => {
        unwatch(state);
        const before = state.files;
        const answer = await read(state);
        if (!answer.ok) return;
        const files = changedFiles(before, state.files);
        changed({ id: state.id, gone: false, files: files.map(([path, content]) => [path, content]) });
      }),
    );
  };

  const openSource = async (source: Envelope<Source>): Promise<Envelope<OutputOf<'projects.open'>>> => {
    if (!source.ok) return source;
    let state = [...projects.values()].find((open) => open.source.key === source.value.key);
    if (state && source.value.kind !== 'folder') takeSource(state, source.value);
    if (!state) {
      const opened = await openProject(source.value, needs);
      if (!opened.ok) return opened;
      state = opened.value;
      projects.set(state.id, state);
      const count = state.journal.drafts().size;
      if (count > 0) tell({ kind: 'restored', count });
    }
    return finish(state);
  };

  const finish = async (state: ProjectState): Promise<Envelope<OutputOf<'projects.open'>>> => {
    const answer = await state.queue.add(() => read(state));
    if (answer.ok) {
      const { kind, name, place } = answer.value;
      await recent.add({ kind, name, place, openedAt: clock().toISOString() });
    }
    return answer;
  };

  /** The same project from a history that shows another login. */
  const renew = async (state: ProjectState): Promise<void> => {
    const source = await needs.openSource({ kind: 'address', address: state.source.place }, {});
    const isWatched = state.watch !== undefined;
    if (source.ok && takeSource(state, source.value) && isWatched) await state.queue.add(() => read(state));
  };

  return {
    open: (what, watch) =>
      opening.add(async () => {
        const answer = await openSource(await needs.openSource(what, watch));
        if (answer.ok) last = keptPlace(what);
        return answer;
      }),
    read: (id) => withProject(id, read),
    writeDraft: (id, edit) => withProject(id, (state) => writeDraft(state, edit, clock())),
    discardDraft: (id, path) => withProject(id, (state) => discardDraft(state, path)),
    keepAside: (id, edit) => withProject(id, (state) => keepAside(state, edit, clock())),
    takeBack: (id, path) => withProject(id, (state) => takeBack(state, path, clock())),
    refresh: async (id, watch) => {
      const state = projects.get(id);
      if (!state) return refused('unknown-project');
      // Asking may take long: what the creator types meanwhile does not wait for it.
      const { refresh } = state.source;
      const moved = refresh ? await refresh(watch) : gitDone(false);
      if (!moved.ok) return refusedByGit(moved.error);
      await state.queue.add(() => lookAgain(state));
      return done({ moved: moved.value });
    },
    renew: (origin) =>
      opening.add(async () => {
        for (const state of projects.values())
          if (state.source.kind === 'address' && isAt(origin, state.source.place)) await renew(state);
      }),
    find: (id) => {
      const state = projects.get(id);
      return state ? done(state) : refused('unknown-project');
    },
    leave: (id) =>
      withProject(id, async (state) => {
        last = null;
        unwatch(state);
        return done(null);
      }),
    lastOpened: () => last,
    save: (id, paths) =>
      withProject(id, async (state) => done(await saveDrafts(state, paths, { log, changed }))),
    close: async () => {
      await opening.idle();
      for (const state of projects.values()) {
        unwatch(state);
        await state.queue.idle();
      }
      projects.clear();
    },
  };
}

/** Answers whether it is another one than before. */
function takeSource(state: ProjectState, source: Source): boolean {
  if (state.source === source) return false;
  unwatch(state);
  state.source = source;
  return true;
}

function isAt(origin: string, place: string): boolean {
  return URL.canParse(place) && new URL(place).origin === origin;
}

function unwatch(state: ProjectState): void {
  state.watch?.close();
  state.watch = undefined;
}
