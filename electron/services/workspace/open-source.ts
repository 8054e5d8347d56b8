import { realpathSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { InputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import { refusedByGit } from '../bridge/refusals.ts';
import { attempt, type Outcome, orThrow } from '../git/git-failure.ts';
import type { Login } from '../git/http-client.ts';
import { loginIn } from '../git/look-at.ts';
import { type ProjectAddress, parseAddress } from '../git/project-address.ts';
import type { Watch } from '../git/remote.ts';
import type { Log } from '../log.ts';
import { createSerialQueue } from '../serial-queue.ts';
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
  readonly sampleFolder: string;
  readonly log: Log;
}

/**
 * Makes a `SourceOpener`. Each history is opened once in a run, so that a folder and an address that lead to the same one
 * do not get into each other's way. A login that stood in an address serves for this run and is never stored.
 */
export function createSourceOpener(needs: SourceNeeds): SourceOpener {
  const { data, log } = needs;
  const histories = new Map<string, SharedHistory>();
  const logins = new Map<string, Login>();
  /** Each source goes on from where it was when its project is opened again. */
  const sources = new Map<SharedHistory, Source>();
  const opening = createSerialQueue();

  const open = (address: ProjectAddress, isSample: boolean, watch: Watch): Promise<Outcome<SharedHistory>> =>
    opening.add(async () => {
      const key = isSample ? 'sample' : historyKey(address);
      const known = histories.get(key);
      const own = loginIn(address);
      if (own !== undefined) logins.set(key, own);
      if (known !== undefined && own === undefined) return { ok: true, value: known };
      const login = logins.get(key);
      const opened = await openHistory(address, isSample, { ...needs, ...(login && { login }) }, watch);
      if (!opened.ok) return opened;
      histories.set(key, opened.value);
      await known?.close(); // where it is still open, the source of before is replaced
      return opened;
    });

  const openTyped = (typed: string, watch: Watch): Promise<Outcome<SharedHistory>> =>
    attempt(async () => orThrow(await open(realAddress(orThrow(parseAddress(typed))), false, watch)));

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
      return folderSource(what.folder, log, openTyped);
    }
    const source = await attempt(async () => {
      if (what.kind === 'address') {
        const history = orThrow(await openTyped(what.address, watch));
        return openVersion('address', history, watch);
      }
      orThrow(await placeSample(needs.sampleFolder, data.sample));
      const history = orThrow(await open({ kind: 'folder', folder: data.sample }, true, watch));
      return openVersion('sample', history, watch);
    });
    return source.ok ? done(source.value) : refusedByGit(source.error);
  };

  return {
    open: openPlace,
    close: async () => {
      await opening.idle();
      for (const { close } of histories.values()) await close();
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
