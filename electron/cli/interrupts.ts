/** Two ways to end: `stop` asks for no more, `abort` gives up what is on its way too. */
export interface Interrupts {
  readonly stop: AbortSignal;
  readonly abort: AbortSignal;
  readonly end: () => void;
}

/** Listens for Ctrl-C: the first stops, the second aborts. A `SIGTERM` does both, because nobody will ask twice. */
export function listenForInterrupts(onStop: () => void): Interrupts {
  const stop = new AbortController();
  const abort = new AbortController();
  const interrupt = (): void => {
    if (stop.signal.aborted) abort.abort();
    else {
      stop.abort();
      onStop();
    }
  };
  const terminate = (): void => {
    stop.abort();
    abort.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', terminate);
  return {
    stop: stop.signal,
    abort: abort.signal,
    end: () => {
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
    },
  };
}
