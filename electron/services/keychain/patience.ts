/** What came of a call, within the time that it was given. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** Calls that may fail, or never come back. */
export interface Patience {
  /** Not `ok` when the call failed, was too slow, or was not made because an earlier one has not come back yet. */
  readonly wait: <T>(call: () => Promise<T>) => Promise<Answer<T>>;
  /** A call was given up and has not come back. */
  readonly isHung: () => boolean;
}

/** Waits `limit` milliseconds for each call. Each that hangs takes one of the process's few threads, so only one may. */
export function createPatience(limit: number): Patience {
  let hung: Promise<unknown> | undefined;
  return {
    isHung: () => hung !== undefined,
    wait: async <T>(call: () => Promise<T>): Promise<Answer<T>> => {
      if (hung !== undefined) return { ok: false };
      // What the call throws before it gives its promise is a failure as well.
      const told: Promise<Answer<T>> = (async () => call())().then(
        (value) => ({ ok: true, value }),
        () => ({ ok: false }),
      );
      const { promise: tooSlow, resolve } = Promise.withResolvers<'too-slow'>();
      const timer = setTimeout(() => resolve('too-slow'), limit);
      const answer = await Promise.race([told, tooSlow]);
      clearTimeout(timer);
      if (answer !== 'too-slow') return answer;
      hung = told;
      void told.then(() => {
        hung = undefined;
      });
      return { ok: false };
    },
  };
}
