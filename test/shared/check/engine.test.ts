import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readProject } from '../../../electron/services/read-project.ts';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';
import { compareProjects } from '../../../shared/check/compare-projects.ts';
import { createEngine, type Engine } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { makeReport } from '../../../shared/check/make-report.ts';
import type { Report } from '../../../shared/check/report.ts';
import { settle } from '../../../shared/check/settle.ts';
import type { ProjectFiles } from '../../../shared/project/file-content.ts';
import { type LoadedProject, loadProject } from '../../../shared/project/load-project.ts';
import type { ModelRequest } from '../../../shared/prompt/request.ts';

const facts = { engine: 'galley/test', asOf: '2026-11-23T00:00:00Z' };
const sandbox = createNodeSandbox();
const results = createJobResults();
afterAll(() => sandbox.close());

function sampleFiles(): ProjectFiles {
  const read = readProject('examples/where2eat');
  if (!read.ok) throw new Error(read.message);
  return read.files;
}

async function reportOf(loaded: LoadedProject, engine: Engine = createEngine(facts)): Promise<Report> {
  const judged = await settle(() => engine.judgeProject(loaded.project, results), results, sandbox);
  return makeReport({ judged, readFindings: loaded.findings, facts });
}

async function compared(draft: LoadedProject, live: LoadedProject): Promise<Report> {
  const engine = createEngine(facts);
  const judged = await settle(() => engine.judgeProject(draft.project, results), results, sandbox);
  const judgedLive = await settle(() => engine.judgeProject(live.project, results), results, sandbox);
  const compare = () => compareProjects(judged, judgedLive, 'live', engine, results);
  const comparison = await settle(compare, results, sandbox);
  return makeReport({ judged, readFindings: draft.findings, comparison, facts });
}

function edited(files: ProjectFiles, path: string, edit: (text: string) => string): ProjectFiles {
  const file = files.get(path);
  if (file === undefined || !('text' in file)) throw new Error(`the sample has no ${path}`);
  return new Map(files).set(path, { text: edit(file.text) });
}

const files = sampleFiles();
const paths = [...files.keys()].sort();

describe('the report', () => {
  it('is the same to the byte twice', async () => {
    const first = JSON.stringify(await reportOf(loadProject(files)));
    expect(JSON.stringify(await reportOf(loadProject(files)))).toBe(first);
  });

  it('does not depend on the order in which files were found', async () => {
    const expected = JSON.stringify(await reportOf(loadProject(files)));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(paths, { minLength: paths.length }), async (order) => {
        const shuffled = new Map(order.map((path) => [path, files.get(path) ?? { text: '' }]));
        expect(JSON.stringify(await reportOf(loadProject(shuffled)))).toBe(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('of an engine that has seen other versions equals that of a new engine', async () => {
    const engine = createEngine(facts);
    let loaded = loadProject(files);
    await reportOf(loaded, engine);
    const edits = fc.record({
      path: fc.constantFrom(...paths.filter((path) => /\.(prompt|yaml)$/.test(path))),
      at: fc.nat(2000),
      insert: fc.constantFrom('x', ' word', '{{party}}', '\n', '#', '}}'),
    });
    let current = files;
    await fc.assert(
      fc.asyncProperty(edits, async ({ path, at, insert }) => {
        current = edited(current, path, (text) => `${text.slice(0, at)}${insert}${text.slice(at)}`);
        loaded = loadProject(current, loaded);
        expect(await reportOf(loaded, engine)).toEqual(await reportOf(loadProject(current)));
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

describe('an edit', () => {
  it('of a shared passage reaches every prompt that holds it, and of one branch only the examples that come there', async () => {
    const live = loadProject(files);
    const passage = await compared(
      loadProject(edited(files, 'prompts/_tone.prompt', (text) => `${text} Be kind.`)),
      live,
    );
    const holders = passage.prompts
      .filter(({ examples }) => examples.some(({ reached }) => reached))
      .map(({ path }) => path);
    expect(holders).toContain('prompts/suggest.prompt');
    expect(passage.againstLive?.reached).toBeGreaterThan(10);

    const inBranch = (text: string): string =>
      text.replace('Allergies come first.', 'Allergies come before all else.');
    const branch = await compared(loadProject(edited(files, 'prompts/suggest.prompt', inBranch)), live);
    const reached = branch.prompts.flatMap(({ variant, examples }) =>
      variant === undefined ? examples.filter((example) => example.reached).map(({ name }) => name) : [],
    );
    const withAllergies = loadProject(files)
      .project.examples.get('suggest')
      ?.filter(({ input }) => Array.isArray(input.allergies) && input.allergies.length > 0);
    expect(reached).toEqual(withAllergies?.map(({ name }) => name));
  });

  it('of a comment or of what a description says reaches nothing', async () => {
    const live = loadProject(files);
    const draft = edited(files, 'prompts/suggest.prompt', (text) =>
      text
        .replace('{{role "system"}}', '{{! for the team }}{{role "system"}}')
        .replace('description:', 'description: Now'),
    );
    const report = await compared(loadProject(draft), live);
    expect(report.againstLive?.reached).toBe(0);
    expect(report.againstLive?.changes['still-holds']).toBe(
      report.counts.checks.holds + report.counts.measurements.holds,
    );
  });

  it('that is undone leaves no trace: nothing is lost against live', async () => {
    const live = loadProject(files);
    const report = await compared(loadProject(new Map(files), live), live);
    expect(report.againstLive).toMatchObject({
      reached: 0,
      changes: { lost: 0, 'newly-failing': 0 },
      weakened: [],
    });
  });
});

describe('estimated tokens', () => {
  /** One token for each character: far from what the provider counted, which is on another scale. */
  const countTokens = ({ messages }: ModelRequest) => ({
    value: JSON.stringify(messages).length,
    exact: false,
  });

  it('keep their scale when an edit leaves no recording that speaks for the prompt', async () => {
    const engine = () => createEngine({ ...facts, countTokens });
    const shorter = edited(files, 'prompts/suggest.prompt', (text) => text.replace(', a dining helper', ''));
    const [before, after] = [
      await reportOf(loadProject(files), engine()),
      await reportOf(loadProject(shorter), engine()),
    ];
    const tokensOf = (report: Report) =>
      report.prompts
        .find(({ path }) => path === 'prompts/suggest.prompt')
        ?.examples.map(({ tokens }) => tokens?.count ?? 0) ?? [];
    for (const [index, count] of tokensOf(after).entries()) {
      const live = tokensOf(before)[index] ?? 0;
      expect(count).toBeLessThan(live);
      expect(count).toBeGreaterThan(live * 0.9);
    }
  });
});
