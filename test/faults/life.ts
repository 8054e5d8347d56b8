import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServicesOptions } from '../../electron/services/bridge/start-services.ts';
import type { Envelope } from '../../shared/ipc/errors.ts';
import { stateOf } from '../../shared/proposal/state-of.ts';
import { type GitServer, startGitServer } from '../doubles/git-server.ts';
import { makeBare, pushFiles } from '../electron/services/git/git-folders.ts';
import { ada, ben } from '../electron/services/proposals/proposal-steps.ts';
import { makeBench, type RunningServices, type ServiceBench } from '../electron/services/service-bench.ts';
import { bread, inspectLife, soup, textAfter } from './inspect-life.ts';
import type { Step } from './step.ts';

/** Where a life takes place; what is left out is a usual folder, server and app. */
export interface LifePlace {
  /** Folders for the server's side and for this side, such as small disks. */
  readonly serverFolder?: string;
  readonly ownFolder?: string;
  readonly options?: Partial<ServicesOptions>;
  /** The server wants this user and password, and the address holds it. */
  readonly login?: string;
}

/** One project from its first look to a change that is live and taken back. */
export interface Life {
  readonly bare: string;
  readonly server: GitServer;
  readonly bench: ServiceBench;
  /** The private copy; not there before it is opened. */
  readonly clone: () => string | undefined;
  /** Makes ready what a step needs: others' work, who acts, what was seen. */
  readonly prepare: (step: Step) => Promise<void>;
  /** Does the step; answers with `ok` or the code of the first call that was refused. */
  readonly act: (step: Step) => Promise<string>;
  /** Ends the app, and starts it again without opening anything. */
  readonly restart: (between?: () => void) => Promise<void>;
  /** What is wrong after a step that was done at last; nothing, as it should be. */
  readonly inspect: (step: Step) => readonly string[];
  readonly close: () => Promise<void>;
}

/** Makes a project on a server, and an app that has not heard of it. */
export async function beginLife({ serverFolder, ownFolder, options = {}, login }: LifePlace): Promise<Life> {
  const bench = makeBench(ownFolder);
  const folder = mkdtempSync(join(serverFolder ?? tmpdir(), 'galley-faults-'));
  const bare = makeBare(folder);
  // One version is fetched at first, so that looking at earlier ones has to ask for more.
  pushFiles(bare, { 'prompts/tea.prompt': 'Boil water.\n' });
  const header = `Basic ${Buffer.from(login ?? '').toString('base64')}`;
  const server = await startGitServer(folder, login === undefined ? {} : { logins: [header] });
  const address = `${server.origin.replace('://', login === undefined ? '://' : `://${login}@`)}/project.git`;
  let app: RunningServices = await bench.start(options);
  let id = '';
  let head = '';
  let hasNews = false;
  const acts = new Map<Step, string>();
  const failed = <T>(answer: Envelope<T>): string | undefined => (answer.ok ? undefined : answer.error.code);

  const open = async (): Promise<string> => {
    const opened = await app.call('projects.open', { kind: 'address', address });
    if (!opened.ok) return opened.error.code;
    id = opened.value.id;
    return 'ok';
  };
  const send = async (number: number | null, text: string, base: string, title: string): Promise<string> => {
    const written = await app.call('drafts.write', { id, path: soup.path, text, base });
    if (!written.ok) return written.error.code;
    const seen = number === null ? {} : { head };
    const wish = { id, number, ...seen, paths: [soup.path], title, body: 'Why.', ready: true };
    const sent = await app.call('proposals.send', wish);
    if (!sent.ok) return sent.error.code;
    return sent.value.kind === 'done' ? 'ok' : sent.value.kind;
  };
  const say = async (
    step: Step,
    what: Parameters<typeof app.call<'proposals.say'>>[1]['what'],
  ): Promise<string> =>
    failed(await app.call('proposals.say', { id, number: 1, act: actOf(step), what })) ?? 'ok';
  const actOf = (step: Step): string => {
    const act = acts.get(step) ?? randomUUID();
    acts.set(step, act);
    return act;
  };
  const restore = async (): Promise<string> => {
    const job = randomUUID();
    const listed = await app.call('versions.list', { id, path: soup.path, before: null, job });
    if (!listed.ok) return listed.error.code;
    const earlier = await app.call('versions.files', { id, commit: listed.value.versions[1]?.commit ?? '' });
    if (!earlier.ok) return earlier.error.code;
    const file = new Map(earlier.value.files).get(soup.path);
    return send(null, file && 'text' in file ? file.text : '', textAfter('update'), 'Back');
  };

  const doings: Readonly<Record<Step, () => Promise<string>>> = {
    look: async () => failed(await app.call('projects.look-at', { address, job: randomUUID() })) ?? 'ok',
    open,
    refresh: async () => failed(await app.call('projects.refresh', { id })) ?? 'ok',
    history: async () => {
      const listing = { id, path: soup.path, before: null, job: randomUUID() };
      return failed(await app.call('versions.list', listing)) ?? 'ok';
    },
    propose: () => send(null, textAfter('propose'), soup.old, 'A better soup'),
    update: () => send(1, textAfter('update'), soup.old, 'A better soup'),
    remark: () => say('remark', { kind: 'remark', head, text: 'Good.' }),
    approve: () => say('approve', { kind: 'approved', head }),
    'make-live': async () => {
      const made = await app.call('proposals.make-live', { id, number: 1, act: actOf('make-live'), head });
      if (!made.ok) return made.error.code;
      return made.value.kind === 'done' ? 'ok' : made.value.kind;
    },
    restore,
  };

  const look = async (): Promise<void> => {
    const { host, proposals } = await app.value('proposals.list', { id });
    head = stateOf(proposals.find(({ number }) => number === 1)?.events ?? [], host)?.current.head ?? '';
  };
  const clone = (): string | undefined => {
    const projects = join(bench.data, 'projects');
    const names = existsSync(projects) ? readdirSync(projects) : [];
    const places = names.map((name) => join(projects, name, 'clone'));
    return places.find((place) => existsSync(place));
  };

  return {
    bare,
    server,
    bench,
    clone,
    prepare: async (step) => {
      await app.value('people.set-me', ['remark', 'approve', 'make-live'].includes(step) ? ben : ada);
      if (step === 'refresh' && !hasNews) {
        hasNews = true;
        await app.value('drafts.write', { id, ...bread });
        pushFiles(bare, { 'prompts/tea.prompt': 'Make tea.\n' });
      }
      if (['update', 'remark', 'approve', 'make-live'].includes(step)) await look();
    },
    act: (step) => doings[step](),
    restart: async (between = () => {}) => {
      await app.close();
      between();
      app = await bench.start(options);
    },
    inspect: (step) => inspectLife({ bare, clone: clone(), data: bench.data }, step),
    close: async () => {
      await bench.end();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
