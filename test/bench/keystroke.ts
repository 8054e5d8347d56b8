import { createNodeSandbox } from '../../electron/worker/node-sandbox.ts';
import { compareProjects } from '../../shared/check/compare-projects.ts';
import { createEngine } from '../../shared/check/engine.ts';
import { createJobResults } from '../../shared/check/job-results.ts';
import { settle } from '../../shared/check/settle.ts';
import { type LoadedProject, loadProject } from '../../shared/project/load-project.ts';
import { percentile } from './median.ts';
import { openCorpus } from './open-corpus.ts';

/**
 * Milliseconds from a keystroke in the prompt to new previews and verdicts of all its examples and the counts against
 * the live version: the 95th percentile of `strokes`, after a few that warm the code. This is the engine's part;
 * drawing is the page's.
 */
export async function keystroke(folder: string, strokes = 60): Promise<number> {
  const path = 'prompts/suggest.prompt';
  const files = new Map(openCorpus(folder));
  const file = files.get(path);
  if (file === undefined || !('text' in file)) throw new Error(`${path} is missing`);
  const engine = createEngine({ engine: 'galley/bench' });
  const results = createJobResults();
  const sandbox = createNodeSandbox();
  let loaded: LoadedProject = loadProject(files);
  const live = await settle(() => engine.judgeProject(loaded.project, results), results, sandbox);
  await sandbox.close();
  const times: number[] = [];
  for (let stroke = 1; stroke <= strokes + warming; stroke++) {
    files.set(path, {
      text: file.text.replace('the whole group', `the whole ${'x'.repeat(stroke % 12)} group`),
    });
    const start = performance.now();
    loaded = loadProject(files, loaded);
    const judged = engine.judgeProject(loaded.project, results);
    compareProjects(judged, live, 'live', engine, results);
    if (stroke > warming) times.push(performance.now() - start);
  }
  return percentile(times, 0.95);
}

const warming = 10;
