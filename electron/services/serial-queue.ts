/** Does one task after the other, in the order in which they came. A task that fails does not hold up the next. */
export interface SerialQueue {
  readonly add: <T>(task: () => Promise<T>) => Promise<T>;
  /** Settles when everything that was added so far is done. */
  readonly idle: () => Promise<void>;
}

/** Makes a queue. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add: (task) => {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
    idle: async () => {
      await last;
    },
  };
}
