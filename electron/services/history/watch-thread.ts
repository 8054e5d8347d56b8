/** What watching over a thread needs. */
export interface ThreadWatchNeeds {
  /** Milliseconds without a sign of life, while work is under way, after which it is ended. */
  readonly silence: number;
  /** Milliseconds that it may go on with what was stopped. */
  readonly longestEnd: number;
  readonly ping: () => void;
  readonly end: () => void;
}

/** Watches over a thread while work is under way in it. */
export interface ThreadWatch {
  /** A sign of life. */
  readonly heard: () => void;
  /** Work begins, which `signal` may stop; the answer is called when it is done. */
  readonly begin: (signal: AbortSignal | undefined) => () => void;
  /** How much is under way. */
  readonly count: () => number;
}

/** Ends a thread that turns in a circle: it answers no ping, or does not stop when it is told to. */
export function watchThread({ silence, longestEnd, ping, end }: ThreadWatchNeeds): ThreadWatch {
  let count = 0;
  let lastHeard = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (performance.now() - lastHeard > silence) end();
    else ping();
  };
  return {
    heard: () => {
      lastHeard = performance.now();
    },
    begin: (signal) => {
      let patience: NodeJS.Timeout | undefined;
      const giveUp = (): void => {
        patience = setTimeout(end, longestEnd);
      };
      if (count === 0) {
        lastHeard = performance.now();
        timer = setInterval(look, silence / 4);
      }
      count += 1;
      if (signal?.aborted) giveUp();
      else signal?.addEventListener('abort', giveUp, { once: true });
      return () => {
        count -= 1;
        if (count === 0) clearInterval(timer);
        clearTimeout(patience);
        signal?.removeEventListener('abort', giveUp);
      };
    },
    count: () => count,
  };
}
