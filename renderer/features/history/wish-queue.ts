/** Work by keys of which the wish changes faster than it can be done. */
export interface WishQueue<T> {
  /** What is wanted now, most urgent first. It takes the place of the wish before: what only that one named is not begun. */
  readonly want: (keys: readonly string[]) => void;
  /** Does it anew the next time that it is wanted. */
  readonly forget: (key: string) => void;
  /** What is done so far; another map after each change. */
  readonly done: () => ReadonlyMap<string, T>;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Does one piece of work at a time, the most urgent that is wanted when the one before ends; so a slider that is moved
 * through a hundred versions asks for the few at which it rests. `most` results are kept, those that are wanted longest.
 */
export function createWishQueue<T>(work: (key: string) => Promise<T>, most: number): WishQueue<T> {
  const listeners = new Set<() => void>();
  let done: ReadonlyMap<string, T> = new Map();
  let wanted: readonly string[] = [];
  let isBusy = false;

  function put(changed: Map<string, T>): void {
    for (const key of [...changed.keys()])
      if (changed.size > most && !wanted.includes(key)) changed.delete(key);
    done = changed;
    for (const listener of [...listeners]) listener();
  }

  async function go(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const key = wanted.find((one) => !done.has(one));
      if (key === undefined) break;
      put(new Map(done).set(key, await work(key)));
    }
    isBusy = false;
  }

  return {
    want: (keys) => {
      wanted = keys.slice(0, most);
      void go();
    },
    forget: (key) => {
      put(new Map([...done].filter(([one]) => one !== key)));
      void go();
    },
    done: () => done,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
