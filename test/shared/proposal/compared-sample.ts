import { afterAll } from 'vitest';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';
import type { LiveCounts } from '../../../shared/check/compare-live.ts';
import { type Comparison, compareProjects } from '../../../shared/check/compare-projects.ts';
import { createEngine, type JudgedProject } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { makeReport } from '../../../shared/check/make-report.ts';
import type { Report } from '../../../shared/check/report.ts';
import { settle } from '../../../shared/check/settle.ts';
import { sampleWith } from './sample-project.ts';

/** The sample judged as it is, and with changes. */
export interface ComparedSample {
  readonly live: JudgedProject;
  readonly draft: JudgedProject;
  readonly comparison: Comparison;
  readonly report: Report & { readonly againstLive: LiveCounts };
}

/** What the sample is judged with. */
export const sampleFacts = {
  engine: 'galley/test',
  asOf: '2026-11-23T00:00:00Z',
  countTokens: (request: object) => ({ value: Math.ceil(JSON.stringify(request).length / 4), exact: false }),
  costOf: () => ({ value: 0.0001, exact: true }),
};
const results = createJobResults();
const engine = createEngine(sampleFacts);
const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());
const original = sampleWith();

/** Judges the sample with some files replaced, added or, by `null`, taken away, beside the sample as it is. */
export async function comparedSample(
  changes: Readonly<Record<string, string | null>>,
): Promise<ComparedSample> {
  const loaded = sampleWith(changes, original);
  const draft = await settle(() => engine.judgeProject(loaded.project, results), results, sandbox);
  const live = await settle(() => engine.judgeProject(original.project, results), results, sandbox);
  const compare = () => compareProjects(draft, live, 'live', engine, results);
  const comparison = await settle(compare, results, sandbox);
  const report = makeReport({ judged: draft, readFindings: loaded.findings, comparison, facts: sampleFacts });
  return { live, draft, comparison, report: { ...report, againstLive: comparison.counts } };
}
