import type { Bridge, EventOf, InputOf } from '../../shared/ipc/api.ts';
import type { EventChannel } from '../../shared/ipc/channels.ts';
import type { Envelope } from '../../shared/ipc/errors.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import { answersCallsDouble } from './answers-calls-double.ts';
import { proposalCallsDouble } from './proposal-calls-double.ts';

type Drafts = Map<string, { text: string | null; base: string | null; editedAt: string }>;

/** A bridge whose services are in memory, with handles to make the outside happen. */
export interface BridgeDouble {
  readonly bridge: Bridge;
  readonly files: Map<string, FileContent>;
  readonly drafts: Drafts;
  readonly aside: Drafts;
  /** Makes a service tell something. */
  readonly emit: <C extends EventChannel>(channel: C, event: EventOf<C>) => void;
  /** Makes every write fail with this code until it is undefined again. */
  failWrites: 'disk-full' | undefined;
}

const at = '2026-11-23T09:00:00Z';

/** A stand-in for the services, holding one project. It keeps to the contract's shapes and knows no disk. */
export function createBridgeDouble(texts: ReadonlyMap<string, string>): BridgeDouble {
  const files = new Map<string, FileContent>([...texts].map(([path, text]) => [path, { text }]));
  const drafts: Drafts = new Map();
  const aside: Drafts = new Map();
  const listeners = new Map<EventChannel, Set<(event: never) => void>>();
  let settings: Awaited<ReturnType<Bridge['call']['settings.read']>> = ok({
    appearance: 'system',
    textSize: 1,
    editorView: 'visual',
    layout: {},
  });

  function project(kind: 'sample' | 'folder' | 'address', place: string) {
    return {
      id: 'project-1',
      kind,
      name: 'Where2Eat',
      place,
      files: [...files],
      drafts: [...drafts].map(([path, draft]) => ({ path, ...draft })),
      keptAside: [...aside].map(([path, { editedAt }]) => ({ path, at: editedAt })),
    };
  }

  function listen<C extends EventChannel>(channel: C) {
    return (listener: (event: EventOf<C>) => void) => {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      return () => {
        all.delete(listener);
      };
    };
  }

  const double: BridgeDouble = {
    files,
    drafts,
    aside,
    failWrites: undefined,
    emit: (channel, event) => {
      for (const listener of listeners.get(channel) ?? []) listener(event as never); // `listen` pairs them
    },
    bridge: {
      on: {
        'projects.changed': listen('projects.changed'),
        'app.notice': listen('app.notice'),
        'app.command': listen('app.command'),
        'jobs.progress': listen('jobs.progress'),
        'answers.progress': listen('answers.progress'),
      },
      call: {
        'app.info': async () =>
          ok({ version: '0.1.0', shell: 'browser', platform: 'linux', notices: [], resume: null }),
        'app.open-address': async () => ok(null),
        'folders.list': async ({ folder }) => ok(listFolders(folder ?? '/home/ada')),
        'projects.recent': async () =>
          ok([
            {
              kind: 'folder',
              name: 'Contract helper',
              place: '/home/ada/contracts',
              openedAt: at,
              missing: false,
            },
            {
              kind: 'folder',
              name: 'Bedtime stories',
              place: '/home/ada/stories',
              openedAt: at,
              missing: true,
            },
          ]),
        'projects.open': async (input) => {
          if (input.kind === 'folder' && input.folder.endsWith('stories'))
            return failed('not-found', input.folder);
          return ok(project(input.kind, placeOf(input)));
        },
        'projects.read': async () => ok(project('sample', 'Sample')),
        'projects.close': async () => ok(null),
        'drafts.write': async ({ path, text, base }) => {
          if (double.failWrites !== undefined) return failed(double.failWrites);
          if (text === base) drafts.delete(path);
          else drafts.set(path, { text, base, editedAt: at });
          return ok({ editedAt: at });
        },
        'drafts.discard': async ({ path }) => {
          const draft = drafts.get(path);
          if (draft !== undefined) aside.set(path, draft);
          drafts.delete(path);
          return ok(null);
        },
        'drafts.keep-aside': async ({ path, text, base }) => {
          if (double.failWrites !== undefined) return failed(double.failWrites);
          aside.set(path, { text, base, editedAt: at });
          return ok({ at });
        },
        'drafts.take-back': async ({ path }) => {
          const draft = aside.get(path);
          if (draft === undefined) return failed('not-found', path);
          aside.delete(path);
          drafts.set(path, draft);
          return ok({ path, ...draft });
        },
        'drafts.save-to-folder': async ({ paths }) => {
          for (const path of paths) {
            const draft = drafts.get(path);
            if (draft === undefined) continue;
            if (draft.text === null) files.delete(path);
            else files.set(path, { text: draft.text });
            drafts.delete(path);
          }
          return ok({ saved: paths, refused: [] });
        },
        ...proposalCallsDouble({ files, drafts }),
        'logins.list': async () => ok({ keychain: 'run', logins: [] }),
        'logins.give': async () => ok({ kept: 'run' }),
        'logins.forget': async () => ok(null),
        ...answersCallsDouble(),
        'settings.read': async () => settings,
        'settings.write': async (changed) => {
          if (settings.ok) settings = ok({ ...settings.value, ...withoutUndefined(changed) });
          return settings;
        },
      },
    },
  };
  return double;
}

function placeOf(input: InputOf<'projects.open'>): string {
  if (input.kind === 'sample') return 'Sample';
  return input.kind === 'folder' ? input.folder : input.address;
}

function ok<T>(value: T): Envelope<T> {
  return { ok: true, value };
}

function failed<T>(code: 'disk-full' | 'not-found', detail?: string): Envelope<T> {
  return { ok: false, error: { code, ...(detail !== undefined && { detail }) } };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]-?: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as never; // exactly the members that are set
}

const folders: Readonly<Record<string, readonly string[]>> = {
  '/home/ada': ['contracts', 'Documents', 'Pictures', 'stories'],
  '/home/ada/contracts': ['governance', 'goldens', 'prompts'],
};

function listFolders(folder: string) {
  return {
    folder,
    parent: folder === '/' ? null : folder.slice(0, folder.lastIndexOf('/')) || '/',
    folders: (folders[folder] ?? []).map((name) => ({
      name,
      path: `${folder}/${name}`,
      hasPrompts: name === 'contracts',
    })),
  };
}
