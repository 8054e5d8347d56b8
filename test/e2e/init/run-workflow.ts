import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { commonEnvironment, run } from './run-program.ts';

/** A step of a job, as far as it matters here. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

/** A job of a workflow, as far as it matters here. */
export interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A workflow, as far as it matters here. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Reads a workflow as the host would. */
export function readWorkflow(file: string): Workflow {
  return load(readFileSync(file, 'utf8')) as Workflow; // what was written is what is tested
}

/** What the host knows when it starts a job. */
export interface HostContext {
  /** What the host puts into every step. */
  readonly environment: Readonly<Record<string, string>>;
  /** Values of expressions: `github.token`, `needs.asked.outputs.sha`. What is not there is empty, as at the host. */
  readonly values: Readonly<Record<string, string>>;
  /** A folder for the job, empty. */
  readonly folder: string;
  readonly event: unknown;
}

/** How a job went. Steps after one that failed do not run. */
export interface JobRun {
  readonly ok: boolean;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the very steps of a job, one after the other, with what the host would put into each. */
export async function runJob(job: Job, { environment, values, folder, event }: HostContext): Promise<JobRun> {
  mkdirSync(join(folder, 'workspace'), { recursive: true });
  const known = new Map([...Object.entries(values), ['runner.temp', folder]]);
  const fill = (text: string): string =>
    text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
      const [name = '', fallback = ''] = expression.split(' || ');
      return known.get(name) || (known.get(fallback) ?? fallback.replace(/^'(.*)'$/, '$1'));
    });
  const filled = (env: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
  const eventFile = write(folder, 'event.json', JSON.stringify(event));
  const summaryFile = write(folder, 'summary.md', '');
  let [output, ok] = ['', true];
  for (const [index, step] of job.steps.entries()) {
    if (step.if !== undefined && !holds(step.if, known)) continue;
    const outputFile = write(folder, `output-${index}`, '');
    const script = write(folder, `step-${index}`, step.run ?? '');
    const ran = await run(step.shell === 'node {0}' ? ['node', script] : ['bash', '-e', script], {
      cwd: join(folder, 'workspace'),
      env: {
        ...commonEnvironment(folder),
        RUNNER_TEMP: folder,
        GITHUB_EVENT_PATH: eventFile,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...environment,
        ...filled(job.env),
        ...filled(step.env),
      },
    });
    output += ran.output;
    for (const line of readFileSync(outputFile, 'utf8').split('\n').filter(Boolean)) {
      const [name = ''] = line.split('=', 1);
      known.set(`steps.${step.id}.outputs.${name}`, line.slice(name.length + 1));
    }
    if (ran.code !== 0) {
      ok = false;
      break;
    }
  }
  return { ok, output, outputs: filled(job.outputs), summary: readFileSync(summaryFile, 'utf8') };
}

/** The one form of condition that steps have: `… != ''`. */
function holds(condition: string, known: ReadonlyMap<string, string>): boolean {
  const name = /^(\S+) != ''$/.exec(condition)?.[1];
  if (name === undefined) throw new Error(`Not a condition that this can judge: ${condition}`);
  return (known.get(name) ?? '') !== '';
}

function write(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
