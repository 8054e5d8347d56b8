import { realpathSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { InputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import { refusedByGit } from '../bridge/refusals.ts';
import { attempt, type Outcome, orThrow } from '../git/git-failure.ts';
import { type ProjectAddress, parseAddress } from '../git/project-address.ts';
import type { Watch } from '../git/remote.ts';
import type { Logins } from '../keychain/logins.ts';
import type { Log } from '../log.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { type AddressOrigin, keepTyped, loginFor } from './login-for.ts';
import { placeSample } from './sample-history.ts';
import { type HistoryNeeds, historyKey, openHistory, placeOf, type SharedHistory } from './shared-history.ts';
import { folderSource, type Source } from './source.ts';
import { openVersionSource } from './version-source.ts';

/** What can be opened. */
export type Place = InputOf<'projects.open'>;

/** Opens what a creator chose as a source of a project's files. */
export type OpenSource = (what: Place, watch: Watch) => Promise<Envelope<Source>>;

/** What opens sources, and the histories behind them. */
export interface SourceOpener {
  readonly open: OpenSource;
  /** Settles when nothing is asked of any history any more, and their threads have ended. */
  readonly close: () => Promise<void>;
}

/** What opening sources needs. */
export interface SourceNeeds extends Omit<HistoryNeeds, 'login'> {
  readonly logins: Logins;
  readonly sampleFolder: string;
  readonly log: Log;
}

/**
 * Makes a `SourceOpener`. Each history is opened once in a run, so that a folder and an address that lead to the same one
 * do not get into each other's way, and opened anew when another login is to be shown to its host.
 */
export function createSourceOpener(needs: SourceNeeds): SourceOpener {
  const { data, log } = needs;
  const histories = new Map<string, { readonly history: SharedHistory; readonly header?: string }>();
  /** Each source goes on from where it was when its project is opened again. */
  const sources = new Map<SharedHistory, Source>();
  const opening = createSerialQueue();

  const open = (address: ProjectAddress, from: AddressOrigin | 'sample', watch: Watch) =>
    opening.add(() =>
      attempt(async () => {
        const isSample = from === 'sample';
        const key = isSample ? 'sample' : historyKey(address);
        const known = histories.get(key);
        const login = isSample ? undefined : await loginFor(address, from, needs.logins);
        if (known !== undefined && known.header === login?.header) return known.history;
        // Two of them must not work on one copy at the same time.
        await known?.history.close();
        const history = orThrow(
          await openHistory(address, isSample, { ...needs, ...(login && { login }) }, watch),
        );
        if (from === 'typed') {
          const kept = await keepTyped(address, history, needs.logins, watch);
          if (!kept.ok) await history.close();
          orThrow(kept);
        }
        histories.set(key, { history, ...(login && { header: login.header }) });
        return history;
      }),
    );

  const openAt = (text: string, from: AddressOrigin, watch: Watch): Promise<Outcome<SharedHistory>> =>
    attempt(async () => orThrow(await open(realAddress(orThrow(parseAddress(text))), from, watch)));

  const openVersion = async (
    kind: 'sample' | 'address',
    history: SharedHistory,
    watch: Watch,
  ): Promise<Source> => {
    const source = sources.get(history) ?? orThrow(await openVersionSource(kind, history, log, watch));
    sources.set(history, source);
    return source;
  };

  const openPlace: OpenSource = async (what, watch) => {
    if (what.kind === 'folder') {
      if (!isAbsolute(what.folder)) return refused('bad-path', what.folder);
      return folderSource(what.folder, log, (noted, of) => openAt(noted, 'noted', of));
    }
    const source = await attempt(async () => {
      if (what.kind === 'address') {
        const history = orThrow(await openAt(what.address, 'typed', watch));
        return openVersion('address', history, watch);
      }
      orThrow(await placeSample(needs.sampleFolder, data.sample));
      const history = orThrow(await open({ kind: 'folder', folder: data.sample }, 'sample', watch));
      return openVersion('sample', history, watch);
    });
    return source.ok ? done(source.value) : refusedByGit(source.error);
  };

  return {
    open: openPlace,
    close: async () => {
      await opening.idle();
      for (const { history } of histories.values()) await history.close();
    },
  };
}

/** What a creator opened, as it may be kept: without a login. */
export function keptPlace(what: Place): Place {
  if (what.kind !== 'address') return what;
  const address = parseAddress(what.address);
  return { kind: 'address', address: address.ok ? placeOf(address.value) : '' };
}

/** A folder under the one name that it has without links. */
function realAddress(address: ProjectAddress): ProjectAddress {
  if (address.kind !== 'folder') return address;
  try {
    return { kind: 'folder', folder: realpathSync(address.folder) };
  } catch {
    return address;
  }
}
