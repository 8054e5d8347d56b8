import type { SandboxJob, SandboxResult } from './sandbox-job.ts';

/** Results of sandboxed jobs, looked up by the job. Equal jobs have one result. */
export interface JobResults {
  readonly get: (job: SandboxJob) => SandboxResult | undefined;
}

/** Results that can still be added to. */
export interface JobResultStore extends JobResults {
  readonly set: (job: SandboxJob, result: SandboxResult) => void;
}

/**
 * An empty store. It is nested (kind, source, text) so that no key has to be joined from texts that may be long:
 * the texts of answers are there anyway.
 */
export function createJobResults(): JobResultStore {
  const byKind = new Map<string, Map<string, Map<string, SandboxResult>>>();
  return {
    get: ({ kind, source, text }) => byKind.get(kind)?.get(source)?.get(text),
    set: ({ kind, source, text }, result) => {
      const bySource = inner(byKind, kind);
      inner(bySource, source).set(text, result);
    },
  };
}

function inner<V>(outer: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let map = outer.get(key);
  if (map === undefined) {
    map = new Map();
    outer.set(key, map);
  }
  return map;
}
