/** What goes over a line between two threads: values that can be copied, nothing else. */
export type LineMessage =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** A fault of ours: expected failures are values. */
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }
  /** Is the other side still turning? It answers when it is. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' };

/** One end of a line, as both threads have it. */
export interface LinePort {
  readonly post: (message: LineMessage) => void;
  readonly onMessage: (handle: (message: LineMessage) => void) => void;
}

/** How work is watched and stopped by whoever asked for it. */
export interface WorkWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: unknown) => void;
}

/** How a call is watched and stopped. */
export type CallWatch = Partial<WorkWatch>;

/** Does what the other side asks for; `signal` is set when it has given up. */
export type RunCall = (name: string, args: readonly unknown[], watch: WorkWatch) => Promise<unknown>;

/** A line on which both sides may call. */
export interface ThreadLine {
  readonly call: (name: string, args: readonly unknown[], watch?: CallWatch) => Promise<unknown>;
  /** Asks for a sign of life. */
  readonly ping: () => void;
  /** Lets all that is under way, and all that comes, fail with `reason`. */
  readonly end: (reason: Error) => void;
}

/** Makes one end of a line. `heard` is called at every message. */
export function createThreadLine(port: LinePort, run: RunCall, heard: () => void = () => {}): ThreadLine {
  const running = new Map<number, AbortController>();
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let ended: Error | undefined;

  const serve = (id: number, name: string, args: readonly unknown[]): void => {
    const controller = new AbortController();
    running.set(id, controller);
    const onProgress = (progress: unknown) => port.post({ kind: 'progress', id, progress });
    run(name, args, { signal: controller.signal, onProgress })
      .then(
        (value) => port.post({ kind: 'answer', id, value }),
        (error: unknown) => port.post({ kind: 'fault', id, message: String(error) }),
      )
      .finally(() => running.delete(id));
  };

  port.onMessage((message) => {
    heard();
    if (message.kind === 'ping') port.post({ kind: 'pong' });
    else if (message.kind === 'call') serve(message.id, message.name, message.args);
    else if (message.kind === 'cancel') running.get(message.id)?.abort();
    else if (message.kind !== 'pong') settle(waiting.get(message.id), message);
  });

  return {
    call: (name, args, { signal, onProgress = () => {} } = {}) => {
      if (ended !== undefined) return Promise.reject(ended);
      const id = next;
      next += 1;
      const cancel = () => port.post({ kind: 'cancel', id });
      return new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        port.post({ kind: 'call', id, name, args });
        if (signal?.aborted) cancel();
        else signal?.addEventListener('abort', cancel, { once: true });
      }).finally(() => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
      });
    },
    ping: () => port.post({ kind: 'ping' }),
    end: (reason) => {
      ended = reason;
      for (const { reject } of [...waiting.values()]) reject(reason);
      for (const controller of running.values()) controller.abort();
    },
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: (progress: unknown) => void;
}

function settle(
  call: Waiting | undefined,
  message: Extract<LineMessage, { readonly kind: 'answer' | 'progress' | 'fault' }>,
): void {
  if (message.kind === 'progress') call?.onProgress(message.progress);
  else if (message.kind === 'answer') call?.resolve(message.value);
  else call?.reject(new Error(message.message));
}
