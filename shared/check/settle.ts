import { createJobResults, type JobResultStore } from './job-results.ts';
import type { Sandbox, SandboxJob } from './sandbox-job.ts';

/**
 * Repeats a pure step until it needs no more sandboxed jobs, and gives its last result. `results` collects what the
 * jobs yielded; equal jobs run once.
 */
export async function settle<T extends { readonly pending: readonly SandboxJob[] }>(
  step: () => T,
  results: JobResultStore,
  sandbox: Sandbox,
): Promise<T> {
  for (;;) {
    const outcome = step();
    const jobs = newJobs(outcome.pending, results);
    if (jobs.length === 0) return outcome;
    const answers = await sandbox.run(jobs);
    for (const [index, job] of jobs.entries()) {
      results.set(job, answers[index] ?? { kind: 'broken', reason: 'The sandbox gave no answer.' });
    }
  }
}

/** The jobs that have no result yet, each once. */
function newJobs(pending: readonly SandboxJob[], results: JobResultStore): readonly SandboxJob[] {
  const seen = createJobResults();
  return pending.filter((job) => {
    if (results.get(job) !== undefined || seen.get(job) !== undefined) return false;
    seen.set(job, { kind: 'broken', reason: '' });
    return true;
  });
}
