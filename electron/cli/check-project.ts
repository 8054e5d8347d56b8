import crypto from 'node:crypto';
import { collectFindings } from '../../shared/check/collect-findings.ts';
import { compareProjects } from '../../shared/check/compare-projects.ts';
import { createEngine } from '../../shared/check/engine.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { createJobResults } from '../../shared/check/job-results.ts';
import { makeReport } from '../../shared/check/make-report.ts';
import type { Report } from '../../shared/check/report.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';
import { settle } from '../../shared/check/settle.ts';
import { showBoth, showChanged, showPaths } from '../../shared/check/shown.ts';
import { loadProject } from '../../shared/project/load-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { readVersion } from '../services/git/read-version.ts';
import { UsageError } from './exit.ts';
import { gatherFacts } from './gather-facts.ts';
import type { OpenedProject } from './open-project.ts';

/** What to do besides checking. */
export interface CheckProjectOptions {
  /** Count tokens and money even where no budget asks for them. */
  readonly tokens: boolean;
  /** Compare with another version; `base` is any name that git understands, undefined for the live version. */
  readonly against?: { readonly base: string | undefined };
}

/** Checks an opened project: judges, runs what needs the sandbox, and judges again until nothing is pending. The sandbox stays open. */
export async function checkProject(
  opened: OpenedProject,
  options: CheckProjectOptions,
  sandbox: Sandbox,
): Promise<Report> {
  const { project: draft, selected, root } = opened;
  if (draft.prompts.length === 0) throw new UsageError(noPrompts(root));
  const live = options.against === undefined ? undefined : await readLive(root, options.against.base);
  const facts = await gatherFacts(live === undefined ? [draft] : [draft, live.project], options.tokens);
  const engine = createEngine(facts);
  const results = createJobResults();
  const judged = await settle(() => engine.judgeProject(draft, results), results, sandbox);
  if (selected.length > 0 && !isPartOf(opened)) throw new UsageError(notPart(selected));
  const report = { judged, readFindings: opened.findings, facts, digest };
  const inPaths = showPaths(selected);
  if (live === undefined) return makeReport({ ...report, shown: inPaths });
  const judgedLive = await settle(() => engine.judgeProject(live.project, results), results, sandbox);
  const compare = () => compareProjects(judged, judgedLive, live.name, engine, results);
  const known = collectFindings(judgedLive, live.findings, facts);
  return makeReport({
    ...report,
    comparison: await settle(compare, results, sandbox),
    shown: showBoth(inPaths, showChanged(judged, judgedLive, known)),
  });
}

/** Whether anything that was selected is a file that was read, or a folder of such files. */
function isPartOf({ project, selected, findings }: OpenedProject): boolean {
  const paths = [...project.texts.keys(), ...findings.map(({ path }) => path)];
  return paths.some((path) => selected.some((part) => path === part || path.startsWith(`${part}/`)));
}

function notPart(selected: readonly string[]): string {
  return `${selected.map((path) => `"${path}"`).join(', ')} holds nothing of the project: no prompt, example, recording or rule.`;
}

async function readLive(
  root: string,
  base: string | undefined,
): Promise<{ readonly name: string; readonly project: Project; readonly findings: readonly Finding[] }> {
  const version = await readVersion(root, base);
  if (!version.ok) throw new UsageError(version.message);
  const { project, findings } = loadProject(version.files);
  return { name: version.name, project, findings };
}

/** Node's own SHA-256: the same as the engine's, and faster. */
function digest(text: string): string {
  // The one-shot form came with Node 20.12.
  return crypto.hash?.('sha256', text) ?? crypto.createHash('sha256').update(text).digest('hex');
}

function noPrompts(root: string): string {
  return (
    `no prompts found in "${root}". Prompts are *.prompt files in a "prompts" folder; ` +
    'another folder can be named in galley.yaml: "prompts: [path]".'
  );
}
