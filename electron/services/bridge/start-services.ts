import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { createAnswersService } from '../answers/answers-handlers.ts';
import { openWaitingAnswers } from '../answers/waiting-answers.ts';
import { makeFolder } from '../atomic-write.ts';
import { type DataFolder, dataFolderAt } from '../data/data-folder.ts';
import { type InstanceLock, takeLock } from '../data/instance-lock.ts';
import { openPeople } from '../data/people.ts';
import { openRecentProjects } from '../data/recent-projects.ts';
import { createSetAside } from '../data/set-aside.ts';
import { openSettings } from '../data/settings.ts';
import type { HttpLimits } from '../git/http-client.ts';
import type { ThreadSettings } from '../history/start-history-thread.ts';
import type { LoadKeyring } from '../keychain/keyring.ts';
import { openLogins } from '../keychain/logins.ts';
import { createKeychainDoor } from '../keychain/open-keychain.ts';
import { openLog } from '../log.ts';
import { type ModelLimits, usualLimits } from '../models/model-client.ts';
import { openProviders } from '../models/providers.ts';
import { ipcCodeOf, systemCodeOf } from '../system-error.ts';
import { removeTemporaries } from '../temporary-name.ts';
import { createSourceOpener } from '../workspace/open-source.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { done, refused } from './answer.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { createHandleCall, type HandleCall } from './handle-call.ts';
import { createHandlers } from './handlers.ts';
import { createJobs } from './jobs.ts';

/** What a shell gives the services. */
export interface ServicesOptions {
  /** Absolute; made when it is missing. One Galley at a time has it. */
  readonly dataFolder: string;
  /** The sample project as it was delivered; it is read and never written. */
  readonly sampleFolder: string;
  readonly version: string;
  readonly shell: 'electron' | 'browser';
  /** Opens an `https:` or `mailto:` address in the system's own program. */
  readonly openAddress: (address: string) => Promise<void>;
  /** Whether a call comes from the app's own page in its top frame; `sender` is what the shell gave to `handleCall`. */
  readonly isTrustedSender: (sender: unknown) => boolean;
  readonly clock: () => Date;
  /** How servers are asked; default: the platform's own. Requests of a project's thread are carried here for it. */
  readonly fetch?: typeof globalThis.fetch;
  /** Limits of requests; default: the usual. */
  readonly limits?: Partial<HttpLimits>;
  /** Limits of a model's answer; default: the usual. */
  readonly models?: Partial<ModelLimits>;
  /** How a project's thread is started; default: as usual. */
  readonly threads?: Partial<ThreadSettings>;
  /** Brings what reaches the system's keychain; absent: logins are kept in memory. */
  readonly loadKeyring?: LoadKeyring;
  /** The window had to be opened without its sandbox: the creator is told. */
  readonly isUnshielded?: boolean;
}

/** The services behind the bridge. */
export interface Services {
  readonly handleCall: HandleCall;
  /** Listens to every event until the function that it gives is called. */
  readonly listen: EventHub['listen'];
  /** Tells the page what only the shell knows, in the contract's shapes: a command of the window's menu. */
  readonly tell: EventHub['emit'];
  /** Refuses further calls, ends what was begun, and gives the data folder back. */
  readonly close: () => Promise<void>;
}

/** Milliseconds. */
const longestEnd = 3_000;

/**
 * Starts the services on a data folder. `locked` when another Galley has it; `no-permission`, `disk-full` and others
 * when it cannot be used. What a killed run left half done is put right here and when its projects are opened.
 */
export async function startServices(options: ServicesOptions): Promise<Envelope<Services>> {
  const { dataFolder, clock } = options;
  const data = dataFolderAt(dataFolder);
  try {
    await makeFolder(data.root);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return refused(ipcCodeOf(code), dataFolder);
  }
  const lock = await takeLock(data.lock, clock);
  if (!lock.ok) return lock;
  try {
    return done(await startLocked(options, data, lock.value));
  } catch (error) {
    await lock.value.release();
    throw error;
  }
}

async function startLocked(
  options: ServicesOptions,
  data: DataFolder,
  lock: InstanceLock,
): Promise<Services> {
  const { clock } = options;
  await removeTemporaries(data.root);
  const log = openLog(data.log, clock);
  const hub = createEventHub(log);
  if (options.isUnshielded === true) hub.notify({ kind: 'no-sandbox' });
  const setAside = createSetAside({ data, clock, log, tell: hub.notify });
  const settings = await openSettings(data.settings, setAside);
  const recent = await openRecentProjects(data.recent, setAside, log);
  const people = await openPeople(data.person, setAside);
  const jobs = createJobs((event) => hub.emit('jobs.progress', event));
  const { sampleFolder, limits, threads, fetch: carried } = options;
  const limited = limits && { limits };
  const remotes = { fetch: carried ?? globalThis.fetch, clock, ...limited };
  const door = createKeychainDoor({ load: options.loadKeyring, log });
  const logins = await openLogins({ path: data.logins, door, setAside, log });
  const sources = createSourceOpener({
    carried,
    threads,
    ...limited,
    data,
    setAside,
    log,
    sampleFolder,
    logins,
  });
  const workspace = createWorkspace({
    data,
    openSource: sources.open,
    clock,
    log,
    recent,
    setAside,
    changed: (event) => hub.emit('projects.changed', event),
    tell: hub.notify,
  });
  const providers = await openProviders({
    path: data.providers,
    door,
    setAside,
    models: {
      fetch: remotes.fetch,
      clock: () => performance.now(),
      now: clock,
      limits: { ...usualLimits, ...options.models },
    },
  });
  const answers = createAnswersService({
    workspace,
    providers,
    waiting: openWaitingAnswers(join(data.answers, 'waiting'), setAside),
    folder: data.answers,
    version: options.version,
    fetch: remotes.fetch,
    ...(options.models && { limits: options.models }),
    clock,
    log,
    tell: (event) => hub.emit('answers.progress', event),
  });
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const handle = createHandleCall({
    handlers: createHandlers({
      ...options,
      data,
      remotes,
      logins,
      hub,
      workspace,
      settings,
      recent,
      people,
      jobs,
      providers,
      door,
      answers,
    }),
    log,
    isTrustedSender: options.isTrustedSender,
    isClosed: () => closing !== undefined,
  });
  const close = async (): Promise<void> => {
    jobs.end();
    running.add(answers.end());
    // An address that the system is slow to open must not keep the app from ending; what is written is waited for.
    const patience = new AbortController();
    await Promise.race([
      Promise.allSettled(running),
      wait(longestEnd, undefined, { signal: patience.signal }),
    ]);
    patience.abort();
    await workspace.close();
    await sources.close();
    await settings.idle();
    hub.close();
    log.write('info', 'services.closed');
    await lock.release();
    door.close();
  };
  log.write('info', 'services.started', { version: options.version, shell: options.shell });
  return {
    handleCall: (channel, input, sender) => {
      const call = handle(channel, input, sender);
      running.add(call);
      void call.finally(() => running.delete(call));
      return call;
    },
    listen: hub.listen,
    tell: hub.emit,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
