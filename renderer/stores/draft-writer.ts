import type { Bridge } from '../../shared/ipc/api.ts';
import { baseText, type ProjectStore, type SaveState } from './project-store.ts';

/** How long edits of a file are collected before they are written, in milliseconds. */
const collectFor = 150;

/** How soon a write that failed is tried again by itself, in milliseconds: room on a disk comes back unseen. */
export const retryAfter = 2_000;

/** Keeps edits safe: each file's newest text goes to the services within `collectFor` of the first unwritten edit. */
export interface DraftWriter {
  /** Tells that a file was edited. */
  readonly note: (path: string) => void;
  /** Writes what is not written yet; resolves when all of it is safe or has failed. */
  readonly flush: () => Promise<void>;
}

/** What the writer needs of its surroundings. */
export interface DraftWriterPorts {
  readonly bridge: Bridge;
  readonly project: ProjectStore;
  readonly after: (milliseconds: number, callback: () => void) => void;
}

/**
 * Writes one file at a time and each in the order of its edits, so that an older text can never replace a newer one.
 * A failed write is tried again with the next edit or flush, and by itself every `retryAfter`.
 */
export function createDraftWriter({ bridge, project, after }: DraftWriterPorts): DraftWriter {
  const unwritten = new Set<string>();
  let isPlanned = false;
  let isRetryPlanned = false;
  let tail: Promise<void> = Promise.resolve();

  function note(path: string): void {
    unwritten.add(path);
    tell({ kind: 'saving' });
    if (isPlanned) return;
    isPlanned = true;
    after(collectFor, () => void flush());
  }

  function flush(): Promise<void> {
    isPlanned = false;
    tail = tail.then(writeAll);
    return tail;
  }

  async function writeAll(): Promise<void> {
    const paths = [...unwritten];
    unwritten.clear();
    let failure: SaveState | undefined;
    for (const path of paths) {
      const state = await write(path);
      if (state.kind !== 'failed') continue;
      unwritten.add(path);
      failure = state;
    }
    if (failure !== undefined) {
      tell(failure);
      planRetry();
    } else if (unwritten.size === 0) tell({ kind: 'saved' });
  }

  function planRetry(): void {
    if (isRetryPlanned) return;
    isRetryPlanned = true;
    after(retryAfter, () => {
      isRetryPlanned = false;
      void flush();
    });
  }

  /** Where an edit led back to the text of the file, that text ends the draft. */
  async function write(path: string): Promise<SaveState> {
    const { project: opened, drafts, files } = project.getState();
    if (opened === undefined) return { kind: 'saved' };
    const text = baseText(files, path);
    const draft = drafts.get(path) ?? { text, base: text };
    const answer = await bridge.call['drafts.write']({ id: opened.id, path, ...draft });
    return answer.ok ? { kind: 'saved' } : { kind: 'failed', error: answer.error };
  }

  function tell(save: SaveState): void {
    project.setState({ save });
  }

  return { note, flush };
}
