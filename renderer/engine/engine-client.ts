import type { DraftText, FromEngine, ProjectFile, ToEngine } from './engine-message.ts';
import type { Preparation, PrepareWish } from './preparation.ts';
import type { LookAt, Snapshot } from './snapshot.ts';

/** The engine as the page sees it. Only the answer to the last question is told; older ones are dropped. */
export interface EngineClient {
  readonly open: (files: readonly ProjectFile[]) => void;
  readonly judge: (drafts: readonly DraftText[], look: LookAt | undefined) => void;
  readonly printExample: (
    example: Extract<ToEngine, { kind: 'print-example' }>['example'],
  ) => Promise<PrintedExample>;
  /** Makes a proposal ready. A wish that a newer one overtakes is answered with `overtaken`. */
  readonly prepare: (wish: PrepareWish) => Promise<Prepared>;
  readonly close: () => void;
}

/** A proposal made ready, or why the engine could not. */
export type Prepared =
  | { readonly ok: true; readonly preparation: Preparation }
  | { readonly ok: false; readonly reason: string };

/** The reason where a newer wish took the place of one. */
export const overtaken = 'overtaken';

/** The text of an example's file, or why the engine could not print it. */
export type PrintedExample =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** A question that is not answered yet. */
interface Waiting {
  readonly ask: ToEngine;
  readonly hear: (message: Extract<FromEngine, { kind: 'printed' | 'prepared' }>) => void;
  readonly fail: (reason: string) => void;
}

/** What the client needs of a worker. */
export interface EnginePort {
  readonly post: (message: ToEngine) => void;
  readonly onMessage: (handle: (message: FromEngine) => void) => void;
  /** The worker ended or could not start. */
  readonly onFailure: (handle: (reason: string) => void) => void;
  readonly terminate: () => void;
}

/** Who is told. */
export interface EngineListener {
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onFailure: (reason: string) => void;
}

/**
 * Makes a client over workers that `spawn` starts. Where one ends before it has answered, another is asked the same,
 * once for each question; only when that one ends too is it told.
 */
export function createEngineClient(spawn: () => EnginePort, listener: EngineListener): EngineClient {
  let generation = 0;
  let questions = 0;
  let files: readonly ProjectFile[] | undefined;
  let port: EnginePort | undefined;
  /** What was asked last and is not answered yet. */
  let open: Extract<ToEngine, { kind: 'judge' }> | undefined;
  let isSecondTry = false;
  const waiting = new Map<number, Waiting>();

  function start(): EnginePort {
    const started = spawn();
    started.onMessage((message) => {
      if (started === port) hear(message);
    });
    started.onFailure((reason) => {
      if (started !== port) return;
      port.terminate();
      port = undefined;
      if (open !== undefined || waiting.size > 0) tryAgain(reason);
    });
    if (files !== undefined) started.post({ kind: 'base', files });
    return started;
  }

  function tryAgain(reason: string): void {
    if (isSecondTry) {
      open = undefined;
      // Who waits for a text is told as well: the answer would never come.
      for (const { fail } of waiting.values()) fail(reason);
      waiting.clear();
      listener.onFailure(reason);
      return;
    }
    isSecondTry = true;
    for (const { ask } of waiting.values()) current().post(ask);
    if (open !== undefined) current().post(open);
  }

  function hear(message: FromEngine): void {
    if (message.kind === 'printed' || message.kind === 'prepared') {
      waiting.get(message.id)?.hear(message);
      waiting.delete(message.id);
    } else if ('generation' in message && message.generation === generation) {
      open = undefined;
      if (message.kind === 'snapshot') listener.onSnapshot(message.snapshot);
      else listener.onFailure(message.reason);
    }
  }

  function current(): EnginePort {
    port ??= start();
    return port;
  }

  function ask(makeMessage: (id: number) => ToEngine, told: Omit<Waiting, 'ask'>): void {
    questions++;
    const message = makeMessage(questions);
    isSecondTry = false;
    waiting.set(questions, { ask: message, ...told });
    current().post(message);
  }

  return {
    open: (opened) => {
      generation++;
      files = opened;
      if (port === undefined) port = start();
      else port.post({ kind: 'base', files });
    },
    judge: (drafts, look) => {
      generation++;
      isSecondTry = false;
      open = { kind: 'judge', generation, drafts, ...(look && { look }) };
      current().post(open);
    },
    printExample: (example) =>
      new Promise((resolve) => {
        const fail = (reason: string) => resolve({ ok: false, reason });
        ask((id) => ({ kind: 'print-example', id, example }), {
          fail,
          hear: (message) => {
            if (message.kind === 'printed' && message.text !== undefined)
              resolve({ ok: true, text: message.text });
            else fail(message.reason ?? '');
          },
        });
      }),
    prepare: (wish) =>
      new Promise((resolve) => {
        const fail = (reason: string) => resolve({ ok: false, reason });
        ask((id) => ({ kind: 'prepare', id, wish }), {
          fail,
          hear: (message) => {
            if (message.kind === 'prepared' && message.preparation !== undefined)
              resolve({ ok: true, preparation: message.preparation });
            else fail(message.reason ?? '');
          },
        });
      }),
    close: () => port?.terminate(),
  };
}
