import type { FileContent } from '../../../shared/project/file-content.ts';
import { done } from '../bridge/answer.ts';
import { readFolderRef } from '../git/folder-refs.ts';
import { attempt, type Outcome, orThrow } from '../git/git-failure.ts';
import type { Watch as GitWatch } from '../git/remote.ts';
import type { LivePoint } from '../history/history-work.ts';
import { factsOfError, type Log } from '../log.ts';
import type { SharedHistory } from './shared-history.ts';
import type { Source } from './source.ts';

/** How often a folder is looked at, in milliseconds: reading one name costs next to nothing. */
const folderPause = 1_000;

/** How often a server is asked, in milliseconds. */
const serverPause = 60_000;

/** The bridge carries no longer path; no prompt has one. */
const longestPath = 1000;

/** A source whose files are those of the live version. */
export type VersionSource = Source & { readonly refresh: NonNullable<Source['refresh']> };

/**
 * A project whose files are those of the live version, as it was last known: that nobody answers is no error then, and
 * changes nothing. Fails only where not even that version can be read.
 */
export function openVersionSource(
  kind: 'sample' | 'address',
  history: SharedHistory,
  log: Log,
  watch: GitWatch,
): Promise<Outcome<VersionSource>> {
  return attempt(async () => {
    const { key, name, place, queue } = history;
    let live = history.live;
    let files = await filesOf(history, live.tip, watch);

    const refresh = (of: GitWatch): Promise<Outcome<boolean>> =>
      queue.add(() =>
        attempt(async () => {
          const now = orThrow(await history.work.refresh(live, of));
          if (now.tip === live.tip) return false;
          files = await filesOf(history, now.tip, of);
          live = now;
          return true;
        }),
      );

    return {
      kind,
      key,
      name,
      place,
      folder: undefined,
      read: () => done(files),
      refresh,
      shared: async () => ({ ok: true, value: history }),
      watch: (onChange) => {
        const ending = new AbortController();
        const look = async (): Promise<void> => {
          if (!(await mayHaveMoved(history, live))) return;
          const moved = await refresh({ signal: ending.signal });
          if (!moved.ok) log.write('info', 'source.not-asked', { code: moved.error.code });
          else if (moved.value && !ending.signal.aborted) await onChange();
        };
        return repeat(look, history.address.kind === 'folder' ? folderPause : serverPause, ending, log);
      },
      awaitReturn: () => ({ close: () => {} }),
    };
  });
}

/** A server has to be asked; a folder's name is read, which is all that is done most of the time. */
async function mayHaveMoved({ address }: SharedHistory, live: LivePoint): Promise<boolean> {
  if (address.kind === 'http') return true;
  const tip = await readFolderRef(address.folder, live.ref).catch(() => null);
  return tip !== null && tip !== live.tip;
}

/** A private copy that cannot be read any more is fetched anew, once. */
async function filesOf(
  history: SharedHistory,
  tip: string,
  watch: GitWatch,
): Promise<ReadonlyMap<string, FileContent>> {
  const { address, work } = history;
  let read = await work.files(tip, watch);
  if (!read.ok && read.error.code === 'damaged' && address.kind === 'http') {
    orThrow(await work.rebuild(watch));
    read = await work.files(tip, watch);
  }
  return new Map([...orThrow(read)].filter(([path]) => path.length <= longestPath));
}

/** Looks at once and then again and again, never twice at the same time, until it is closed. */
function repeat(
  look: () => Promise<void>,
  pause: number,
  ending: AbortController,
  log: Log,
): { readonly close: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const turn = async (): Promise<void> => {
    try {
      await look();
    } catch (error) {
      log.write('error', 'source.look-failed', factsOfError(error));
    }
    if (!ending.signal.aborted) timer = setTimeout(turn, pause).unref();
  };
  void turn();
  return {
    close: () => {
      ending.abort();
      clearTimeout(timer);
    },
  };
}
