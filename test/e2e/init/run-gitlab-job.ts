import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { run } from './run-program.ts';

interface GitlabJob {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
}

/** Runs the very script of the one job in a file, as GitLab's runner does: all of it in one bash that ends at an error. */
export async function runGitlabJob(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const [job] = Object.values(load(readFileSync(file, 'utf8')) as Readonly<Record<string, GitlabJob>>); // made by init
  if (job === undefined) throw new Error(`There is no job in ${file}.`);
  const env: Record<string, string> = { ...environment };
  for (const [name, value] of Object.entries(job.variables))
    env[name] = String(value).replaceAll(/\$([A-Z_]+)/g, (_, other: string) => env[other] ?? '');
  const script = join(environment.CI_BUILDS_DIR ?? '', 'script');
  writeFileSync(script, job.script.join('\n'));
  return run(['bash', '-eo', 'pipefail', script], { cwd: environment.CI_PROJECT_DIR ?? '', env });
}
