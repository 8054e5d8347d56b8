import { load } from 'js-yaml';
import { createNodeSandbox } from '../../electron/worker/node-sandbox.ts';
import { createEngine } from '../../shared/check/engine.ts';
import { createJobResults } from '../../shared/check/job-results.ts';
import { makeReport } from '../../shared/check/make-report.ts';
import { settle } from '../../shared/check/settle.ts';
import { loadProject } from '../../shared/project/load-project.ts';
import { digest, openCorpus } from './open-corpus.ts';

/** Milliseconds by what they were spent on, in the order of the work. */
export type Breakdown = readonly (readonly [what: string, milliseconds: number])[];

/** Where the time of a check goes. It is meant for a process that is not warm, as the command line's is not. */
export async function breakDown(folder: string): Promise<Breakdown> {
  const marks: [string, number][] = [];
  let at = performance.now();
  const mark = (what: string): void => {
    marks.push([what, performance.now() - at]);
    at = performance.now();
  };
  const files = openCorpus(folder);
  mark('reading files');
  const { project } = loadProject(files);
  mark('the project: YAML, schemas, prompts');
  const facts = { engine: 'galley/bench' };
  const engine = createEngine(facts);
  const results = createJobResults();
  engine.judgeProject(project, results);
  mark('rendering, evidence, plain checks');
  const sandbox = createNodeSandbox();
  const judged = await settle(() => engine.judgeProject(project, results), results, sandbox);
  mark('checks in the sandbox, with its start');
  await sandbox.close();
  mark('closing the sandbox');
  const report = makeReport({ judged, readFindings: [], facts, digest });
  mark('the report');
  JSON.stringify(report, null, 2);
  mark('the report as JSON');
  for (const [path, file] of files) if ('text' in file && path.endsWith('.yaml')) load(file.text);
  mark('(YAML once more, alone and warm)');
  return marks;
}

const [, , folder] = process.argv;
if (import.meta.main && folder !== undefined) console.log(JSON.stringify(await breakDown(folder)));
