import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustHoldNoToken } from '../../../build/find-token.ts';
import {
  type Services,
  type ServicesOptions,
  startServices,
} from '../../../electron/services/bridge/start-services.ts';
import type { EventOf, InputOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { CallChannel, EventChannel } from '../../../shared/ipc/channels.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';

/** A data folder and a project on a real disk, with services that can be started and closed. */
export interface ServiceBench {
  readonly root: string;
  readonly data: string;
  readonly project: string;
  readonly opened: string[];
  readonly start: (options?: Partial<ServicesOptions>) => Promise<RunningServices>;
  readonly write: (path: string, text: string | Buffer) => void;
  readonly read: (path: string) => string;
  readonly end: () => Promise<void>;
}

/** Services with calls as a page makes them. */
export interface RunningServices {
  readonly services: Services;
  readonly call: <C extends CallChannel>(channel: C, input: InputOf<C>) => Promise<Envelope<OutputOf<C>>>;
  /** The answer's value; a refusal fails the test. */
  readonly value: <C extends CallChannel>(channel: C, input: InputOf<C>) => Promise<OutputOf<C>>;
  /** Opens the bench's project and gives it. */
  readonly open: () => Promise<OutputOf<'projects.open'>>;
  /** Resolves with the first event of a channel that fits, also one that was there before. */
  readonly event: <C extends EventChannel>(
    channel: C,
    fits?: (event: EventOf<C>) => boolean,
  ) => Promise<EventOf<C>>;
  readonly seen: { readonly channel: EventChannel; readonly event: unknown }[];
  readonly close: () => Promise<void>;
}

export const sampleFolder = fileURLToPath(new URL('../../../examples/where2eat', import.meta.url));

/** Makes a bench in a new temporary folder, or below `parent`. */
export function makeBench(parent = tmpdir()): ServiceBench {
  const root = mkdtempSync(join(parent, 'galley-services-'));
  const data = join(root, 'data');
  const project = join(root, 'project');
  const opened: string[] = [];
  const running: RunningServices[] = [];
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  write('prompts/a.prompt', 'Hello\n');
  return {
    root,
    data,
    project,
    opened,
    start: async (options = {}) => {
      const started = await startServices({
        dataFolder: data,
        sampleFolder,
        version: '1.2.3',
        shell: 'browser',
        openAddress: async (address) => {
          opened.push(address);
        },
        isTrustedSender: (sender) => sender === 'page',
        clock: () => new Date(),
        ...options,
      });
      if (!started.ok) throw new Error(`not started: ${started.error.code}`);
      const services = drive(started.value, project);
      running.push(services);
      return services;
    },
    write,
    read: (path) => readFileSync(join(project, path), 'utf8'),
    end: async () => {
      for (const services of running) await services.close();
      mustHoldNoToken(root);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function drive(services: Services, project: string): RunningServices {
  const seen: { channel: EventChannel; event: unknown }[] = [];
  const waiting = new Set<() => void>();
  services.listen((channel, event) => {
    seen.push({ channel, event });
    for (const look of waiting) look();
  });
  const call = async <C extends CallChannel>(channel: C, input: InputOf<C>): Promise<Envelope<OutputOf<C>>> =>
    (await services.handleCall(channel, input, 'page')) as Envelope<OutputOf<C>>; // parsed by the contract on its way out
  const value = async <C extends CallChannel>(channel: C, input: InputOf<C>): Promise<OutputOf<C>> => {
    const answer = await call(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${answer.error.detail ?? ''}`);
    return answer.value;
  };
  return {
    services,
    call,
    value,
    seen,
    open: () => value('projects.open', { kind: 'folder', folder: project }),
    event: <C extends EventChannel>(channel: C, fits: (event: EventOf<C>) => boolean = () => true) =>
      new Promise<EventOf<C>>((resolve) => {
        const look = (): void => {
          const found = seen.find((one) => one.channel === channel && fits(one.event as EventOf<C>)); // parsed before it was told
          if (!found) return;
          waiting.delete(look);
          resolve(found.event as EventOf<C>); // the same
        };
        waiting.add(look);
        look();
      }),
    close: () => services.close(),
  };
}
