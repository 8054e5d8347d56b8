/** Counts what is under way, and tells when something of it ends. */
export interface InFlight {
  /** Something begins; to be called when it ends. */
  readonly begin: () => () => void;
  /** Settles when something that is under way has ended; undefined when nothing is. */
  readonly next: () => Promise<void> | undefined;
}

/** Starts counting. */
export function createInFlight(): InFlight {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    begin: () => {
      count += 1;
      return () => {
        count -= 1;
        const told = waiting;
        waiting = [];
        for (const tell of told) tell();
      };
    },
    next: () => (count === 0 ? undefined : new Promise((resolve) => waiting.push(resolve))),
  };
}
