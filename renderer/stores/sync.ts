import type { Bridge, InputOf } from '../../shared/ipc/api.ts';
import { createEngineClient, type EngineClient, type EnginePort } from '../engine/engine-client.ts';
import { createVersionsClient, type VersionsClient } from '../engine/versions-client.ts';
import { type AnswersStore, createAnswersStore } from './answers-store.ts';
import { type CheckStore, createCheckStore } from './check-store.ts';
import { type ConflictStore, createConflictStore } from './conflict-store.ts';
import { createDraftWriter, type DraftWriter } from './draft-writer.ts';
import { createProjectStore, draftTexts, type ProjectStore, withOutsideChanges } from './project-store.ts';
import { createProposalNotes, type ProposalNotes } from './proposal-notes.ts';
import { createProposalsStore, type ProposalsStore } from './proposals-store.ts';
import {
  createSelectionStore,
  placeKeys,
  type SelectionState,
  type SelectionStore,
} from './selection-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createUiStore, type UiStore } from './ui-store.ts';

/** All state of the page. */
export interface Stores {
  readonly project: ProjectStore;
  readonly selection: SelectionStore;
  readonly settings: SettingsStore;
  readonly check: CheckStore;
  readonly proposals: ProposalsStore;
  readonly conflict: ConflictStore;
  readonly ui: UiStore;
  readonly answers: AnswersStore;
}

/** The stores with the outside that they are kept in step with. */
export interface Sync {
  readonly bridge: Bridge;
  readonly stores: Stores;
  readonly engine: EngineClient;
  /** Judges other versions than the one that is edited. */
  readonly versions: VersionsClient;
  readonly drafts: DraftWriter;
  readonly notes: ProposalNotes;
  /** When all is read that the window begins with: what was open when an earlier page was lost, if any. */
  readonly started: Promise<InputOf<'projects.open'> | undefined>;
  readonly stop: () => void;
}

/** What sync needs of its surroundings. */
export interface SyncPorts {
  readonly bridge: Bridge;
  readonly spawnEngine: () => EnginePort;
  readonly after: (milliseconds: number, callback: () => void) => void;
}

/** Makes all stores. */
export function createStores(): Stores {
  return {
    project: createProjectStore(),
    selection: createSelectionStore(),
    settings: createSettingsStore(),
    check: createCheckStore(),
    proposals: createProposalsStore(),
    conflict: createConflictStore(),
    ui: createUiStore(),
    answers: createAnswersStore(),
  };
}

/** Keeps the stores in step with the services and the engine: every side effect of the page begins here. */
export function startSync({ bridge, spawnEngine, after }: SyncPorts): Sync {
  const stores = createStores();
  const { project, selection, settings, check, proposals, ui } = stores;
  const engine = createEngineClient(spawnEngine, {
    onSnapshot: (snapshot) => check.setState({ snapshot, isWorking: false, failure: undefined }),
    onFailure: (failure) => check.setState({ isWorking: false, failure }),
  });

  const versions = createVersionsClient(spawnEngine);

  function judge(): void {
    const { status, drafts } = project.getState();
    if (status !== 'open') return;
    const { path, example } = selection.getState();
    check.setState({ isWorking: true });
    engine.judge(
      draftTexts(drafts),
      path === undefined ? undefined : { path, ...(example !== undefined && { example }) },
    );
  }

  /** The last prompt and example of each project are there again when it is opened the next time. */
  function keepPlace({ path, example }: SelectionState): void {
    const { project: opened } = project.getState();
    if (opened === undefined || path === undefined) return;
    const [promptKey, exampleKey] = placeKeys(opened.place);
    const layout = { ...settings.getState().layout, [promptKey]: path, [exampleKey]: example ?? '' };
    settings.setState({ layout });
    void bridge.call['settings.write']({ layout }); // only convenience: nothing is lost when it fails
  }

  const stops = [
    project.subscribe((now, before) => {
      if (now.status !== 'open') return;
      if (now.files !== before.files) engine.open([...now.files]);
      if (now.files !== before.files || now.drafts !== before.drafts) judge();
    }),
    selection.subscribe((now, before) => {
      if (now.path !== before.path || now.example !== before.example) keepPlace(now);
      if (now.path !== before.path || now.example !== before.example) judge();
    }),
    bridge.on['projects.changed'](({ id, gone, files }) => {
      if (project.getState().project?.id !== id) return;
      // A folder changes under somebody's hands; all else only when other words went live.
      if (project.getState().project?.kind !== 'folder')
        proposals.setState(({ moved }) => ({ moved: moved + files.length }));
      project.setState((state) => ({ ...withOutsideChanges(state, files), isGone: gone }));
    }),
    bridge.on['jobs.progress'](({ job, ...progress }) =>
      proposals.setState(({ jobs }) => ({ jobs: new Map(jobs).set(job, progress) })),
    ),
    bridge.on['app.notice']((notice) => ui.setState(({ notices }) => ({ notices: [...notices, notice] }))),
  ];

  return {
    started: readAtStart(bridge, settings, ui),
    bridge,
    stores,
    engine,
    versions,
    drafts: createDraftWriter({ bridge, project, after }),
    notes: createProposalNotes({ bridge, settings, after }),
    stop: () => {
      for (const stop of stops) stop();
      engine.close();
      versions.close();
    },
  };
}

async function readAtStart(bridge: Bridge, settings: SettingsStore, ui: UiStore): Sync['started'] {
  const [read, recent, info] = await Promise.all([
    bridge.call['settings.read'](null),
    bridge.call['projects.recent'](null),
    bridge.call['app.info'](null),
  ]);
  if (read.ok) settings.setState(read.value);
  if (recent.ok) ui.setState({ recent: recent.value });
  if (info.ok)
    ui.setState(({ notices }) => ({ info: info.value, notices: [...info.value.notices, ...notices] }));
  return info.ok ? (info.value.resume ?? undefined) : undefined;
}
