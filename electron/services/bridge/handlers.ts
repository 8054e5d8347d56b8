import { platform } from 'node:os';
import type { z } from 'zod';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { CallChannel } from '../../../shared/ipc/channels.ts';
import type { calls } from '../../../shared/ipc/contract.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import type { AnswersService } from '../answers/answers-handlers.ts';
import type { DataFolder } from '../data/data-folder.ts';
import type { People } from '../data/people.ts';
import type { RecentProjects } from '../data/recent-projects.ts';
import type { SettingsStore } from '../data/settings.ts';
import type { RemoteNeeds } from '../git/open-remote.ts';
import type { Logins } from '../keychain/logins.ts';
import type { KeychainDoor } from '../keychain/open-keychain.ts';
import { createProviderHandlers } from '../models/provider-handlers.ts';
import type { Providers } from '../models/providers.ts';
import { createProposalHandlers } from '../proposals/proposal-handlers.ts';
import { createVersionHandlers } from '../proposals/version-handlers.ts';
import { forgetLogin, giveLogin, listLogins } from '../workspace/give-login.ts';
import { listFolders } from '../workspace/list-folders.ts';
import { lookAtAddress } from '../workspace/look-at-address.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { done } from './answer.ts';
import type { EventHub } from './event-hub.ts';
import type { Jobs } from './jobs.ts';

/** A call's work: its input has been parsed, its answer will be. */
export type Handlers = {
  readonly [C in CallChannel]: (
    input: z.output<(typeof calls)[C]['input']>,
  ) => Promise<Envelope<OutputOf<C>>>;
};

/** What the calls are made of. */
export interface HandlerNeeds {
  readonly version: string;
  readonly shell: 'electron' | 'browser';
  readonly openAddress: (address: string) => Promise<void>;
  readonly hub: EventHub;
  readonly workspace: Workspace;
  readonly settings: SettingsStore;
  readonly recent: RecentProjects;
  readonly people: People;
  readonly jobs: Jobs;
  readonly remotes: RemoteNeeds;
  readonly logins: Logins;
  readonly data: DataFolder;
  readonly providers: Providers;
  readonly door: KeychainDoor;
  readonly answers: AnswersService;
  readonly clock: () => Date;
}

/** Every call of the contract. */
export function createHandlers(needs: HandlerNeeds): Handlers {
  const { version, shell, openAddress, hub, workspace, settings, recent, people, jobs } = needs;
  const { remotes, logins } = needs;
  return {
    'app.info': async () =>
      done({
        version,
        shell,
        platform: platforms[platform()] ?? 'other',
        notices: hub.takeNotices(),
        resume: workspace.lastOpened(),
      }),
    'app.open-address': async ({ address }) => {
      await openAddress(new URL(address).href); // as it was understood, not as it was written
      return done(null);
    },
    'folders.list': ({ folder }) => listFolders(folder),
    'projects.recent': async () => done(await recent.list()),
    'projects.open': (what) => {
      const job = what.kind === 'address' ? what.job : undefined;
      return jobs.run(job, (watch) => workspace.open(what, watch));
    },
    'projects.look-at': ({ address, job }) =>
      jobs.run(job, (watch) => lookAtAddress(address, remotes, logins, watch)),
    'projects.refresh': ({ id }) => jobs.run(undefined, (watch) => workspace.refresh(id, watch)),
    'logins.list': () => listLogins(logins),
    'logins.give': (given) => jobs.run(given.job, (watch) => giveLogin(given, needs, watch)),
    'logins.forget': ({ name }) => forgetLogin(name, needs),
    'jobs.cancel': async ({ job }) => {
      jobs.cancel(job);
      return done(null);
    },
    'people.me': async () => done(people.me()),
    'people.set-me': (person) => people.setMe(person),
    'projects.read': ({ id }) => workspace.read(id),
    'projects.close': ({ id }) => workspace.leave(id),
    'drafts.write': ({ id, ...edit }) => workspace.writeDraft(id, edit),
    'drafts.discard': ({ id, path }) => workspace.discardDraft(id, path),
    'drafts.keep-aside': ({ id, ...edit }) => workspace.keepAside(id, edit),
    'drafts.take-back': ({ id, path }) => workspace.takeBack(id, path),
    'drafts.save-to-folder': ({ id, paths }) => workspace.save(id, paths),
    ...createProposalHandlers(needs),
    ...createVersionHandlers(needs),
    ...createProviderHandlers(needs),
    ...needs.answers.handlers,
    'settings.read': async () => done(settings.read()),
    'settings.write': (change) => settings.write(change),
  };
}

const platforms: Partial<Record<NodeJS.Platform, OutputOf<'app.info'>['platform']>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
};
