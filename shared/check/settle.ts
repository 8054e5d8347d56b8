import { jobKey, type Sandbox, type SandboxJob, type SandboxResult } from './sandbox-job.ts';

/**
 * Repeats a pure step until it needs no more sandboxed jobs, and gives its last result. `results` collects what the
 * jobs yielded, by `jobKey`; equal jobs run once.
 */
export async function settle<T extends { readonly pending: readonly SandboxJob[] }>(
  step: () => T,
  results: Map<string, SandboxResult>,
  sandbox: Sandbox,
): Promise<T> {
  for (;;) {
    const outcome = step();
    const jobs = new Map(outcome.pending.map((job) => [jobKey(job), job]));
    for (const key of results.keys()) jobs.delete(key);
    if (jobs.size === 0) return outcome;
    const keys = [...jobs.keys()];
    const answers = await sandbox.run([...jobs.values()]);
    for (const [index, key] of keys.entries()) {
      results.set(key, answers[index] ?? { kind: 'broken', reason: 'the sandbox gave no answer' });
    }
  }
}
