import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EventOf } from '../../../shared/ipc/api.ts';
import { factsOfError, type Log } from '../log.ts';
import type { DataFolder } from './data-folder.ts';

/** Puts a file that cannot be used where it does no harm; it is never deleted. `what` names it for people. */
export type SetAside = (path: string, what: string, how?: 'move' | 'copy') => Promise<void>;

/** What setting aside needs. */
export interface SetAsideNeeds {
  readonly data: DataFolder;
  readonly clock: () => Date;
  readonly log: Log;
  readonly tell: (notice: EventOf<'app.notice'>) => void;
}

/** Makes `SetAside`: the file goes to the data folder's `set-aside`, under the time and its name, and a notice says so. */
export function createSetAside({ data, clock, log, tell }: SetAsideNeeds): SetAside {
  return async (path, what, how = 'move') => {
    const time = clock().toISOString().replaceAll(':', '-').slice(0, 19);
    const place = join(data.setAside, `${time}.${randomUUID().slice(0, 8)}.${basename(path)}`);
    try {
      await mkdir(data.setAside, { recursive: true });
      if (how === 'move') await rename(path, place);
      else await copyFile(path, place);
      log.write('warning', 'set-aside', { what, place });
      tell({ kind: 'set-aside', path: place, detail: what });
    } catch (error) {
      // It stays where it is, and is found again at the next start.
      log.write('error', 'set-aside.failed', { what, path, ...factsOfError(error) });
      tell({ kind: 'set-aside', path, detail: what });
    }
  };
}
