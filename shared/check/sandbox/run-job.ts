import { assertNever } from '../../assert-never.ts';
import type { SandboxJob, SandboxResult } from '../sandbox-job.ts';
import type { ScriptRunner } from './run-javascript.ts';
import { runRegex } from './run-regex.ts';
import type { SchemaRunner } from './run-schema.ts';

/**
 * The longest text that is read as JSON or given to a script, in UTF-16 code units. Read, it takes up to fifty times the
 * space: more could use up the thread's memory, and that can end the whole process (measured with 27 million).
 */
const longestText = 4 * 1024 * 1024;

/** Runs a job where it stands; only the supervisor can stop it. */
export type JobRunner = (job: SandboxJob) => SandboxResult | Promise<SandboxResult>;

/** Makes a runner. Ajv and QuickJS are loaded when the first job needs them. Whatever a job throws makes it broken. */
export function createJobRunner(): JobRunner {
  let schemas: Promise<SchemaRunner> | undefined;
  let scripts: Promise<ScriptRunner> | undefined;
  const loadSchemas = () =>
    (schemas ??= import('./run-schema.ts').then((module) => module.createSchemaRunner()));
  const loadScripts = () =>
    (scripts ??= import('./run-javascript.ts').then((module) => module.createScriptRunner()));

  async function run({ kind, source, text }: SandboxJob): Promise<SandboxResult> {
    if (kind !== 'regex' && text.length > longestText) {
      return { kind: 'broken', reason: 'The answer is too long for this check.' };
    }
    switch (kind) {
      case 'regex':
        return runRegex(source, text);
      case 'is-json':
        return (await loadSchemas()).runWhole(source, text);
      case 'contains-json':
        return (await loadSchemas()).runObjects(source, text);
      case 'javascript':
        return (await loadScripts())(source, text);
      default:
        return assertNever(kind);
    }
  }

  return async (job) => {
    try {
      return await run(job);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { kind: 'broken', reason: `The check stopped with an error: ${message}.` };
    }
  };
}
