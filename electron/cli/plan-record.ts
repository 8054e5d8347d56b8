import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import type { AnswersPlan } from '../../shared/answers/ask.ts';
import { createEstimator } from '../../shared/answers/estimate-answers.ts';
import { leaveOutData } from '../../shared/answers/leave-out-data.ts';
import { needsAnswer, planAnswers } from '../../shared/answers/plan-answers.ts';
import type { BeginRedaction } from '../../shared/answers/redaction.ts';
import { type EstimatedAsk, type RunEstimate, sumEstimates } from '../../shared/answers/sum-estimates.ts';
import { compareProjects } from '../../shared/check/compare-projects.ts';
import {
  createEngine,
  type JudgedProject,
  type JudgedPrompt,
  type JudgedSubject,
} from '../../shared/check/engine.ts';
import type { Facts } from '../../shared/check/facts.ts';
import { createJobResults } from '../../shared/check/job-results.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';
import { settle } from '../../shared/check/settle.ts';
import { showPaths } from '../../shared/check/shown.ts';
import { loadProject } from '../../shared/project/load-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { loadRedaction } from '../services/answers/begin-redaction.ts';
import { readVersion } from '../services/git/read-version.ts';
import { UsageError } from './exit.ts';
import { gatherFacts } from './gather-facts.ts';
import { type OpenedProject, openProject } from './open-project.ts';

/** Which answers are wanted, as the command line says it. */
export interface RecordWishes {
  /** Names of examples and prompts, or paths. */
  readonly names: readonly string[];
  readonly changed?: string | true;
  readonly sample?: number;
  /** Another text picks another sample. */
  readonly seed?: string;
  readonly model?: string;
  /** Also examples whose recorded answers still count. */
  readonly all?: true;
  /** The version whose policy counts instead of the one that stands here. */
  readonly rules?: string;
}

/** What will be asked for, and what it takes. */
export interface PlannedRecord {
  readonly opened: OpenedProject;
  readonly plan: AnswersPlan;
  readonly asks: readonly EstimatedAsk[];
  readonly estimate: RunEstimate;
  readonly facts: Facts;
  /** How everything stood before, and what judges again. */
  readonly judged: JudgedProject;
  readonly judge: (project: Project, sandbox: Sandbox) => Promise<JudgedProject>;
  readonly beginRedaction: BeginRedaction;
}

/** Opens and judges the project, and plans what to ask for. `isFree` tells of a model whether asking it costs nothing. */
export async function planRecord(
  wishes: RecordWishes,
  isFree: (model: string) => boolean,
  sandbox: Sandbox,
): Promise<PlannedRecord> {
  const { paths, names } = tellApart(wishes.names);
  const here = openProject(paths.length === 0 ? ['.'] : paths);
  const opened = wishes.rules === undefined ? here : await underRules(here, wishes.rules);
  const facts = await gatherFacts([opened.project], true);
  const engine = createEngine(facts);
  const results = createJobResults();
  const judge = (project: Project, by: Sandbox): Promise<JudgedProject> =>
    settle(() => engine.judgeProject(project, results), results, by);
  const judged = await judge(opened.project, sandbox);
  const named = wantsNamed(judged, names, paths.length > 0 ? opened.selected : []);
  const isReached =
    wishes.changed === undefined ? undefined : await reachedSince(opened, judged, wishes.changed);
  const wants = (prompt: JudgedPrompt, subject: JudgedSubject): boolean => {
    if (named !== undefined && !named(prompt, subject)) return false;
    if (isReached !== undefined && !isReached(prompt, subject)) return false;
    // Whoever names an example gets it asked again, also where the recorded answer still counts.
    const again = wishes.all === true || (named !== undefined && isReached === undefined);
    return again || needsAnswer(subject);
  };
  const { model, sample, seed } = wishes;
  const planned = planAnswers(judged, {
    wants,
    ...(facts.asOf !== undefined && { asOf: facts.asOf }),
    ...(model !== undefined && { model }),
    ...(sample !== undefined && { most: sample }),
    ...(seed !== undefined && { seed }),
  });
  const beginRedaction = await loadRedaction(
    opened.project,
    process.env.GALLEY_SALT ?? randomBytes(32).toString('hex'),
  );
  const plan = named === undefined ? await leaveOutData(planned, beginRedaction) : planned;
  const estimate = createEstimator({
    recordings: opened.project.recordings,
    countTokens: (request) => facts.countTokens?.(request),
    costOf: (name, usage) =>
      isFree(name) ? { value: 0, exact: true } : facts.costOf?.(name, usage, undefined),
  });
  const asks = plan.asks.map((ask) => ({ ask, estimate: estimate(ask) }));
  return { opened, plan, asks, estimate: sumEstimates(asks), facts, judged, judge, beginRedaction };

  async function reachedSince(of: OpenedProject, draft: JudgedProject, base: string | true) {
    const version = await readVersion(of.root, base === true ? undefined : base);
    if (!version.ok) throw new UsageError(version.message);
    const live = loadProject(version.files).project;
    const before = await judge(live, sandbox);
    const compare = () => compareProjects(draft, before, version.name, engine, results);
    const { reached } = await settle(compare, results, sandbox);
    return (prompt: JudgedPrompt, subject: JudgedSubject) => reached(prompt, subject) !== false;
  }
}

/** The project under the policy of another version, so that an edit cannot lift the limits that its own run keeps to. */
async function underRules(opened: OpenedProject, version: string): Promise<OpenedProject> {
  const read = await readVersion(opened.root, version);
  if (!read.ok) throw new UsageError(read.message);
  const { policy } = loadProject(read.files).project;
  return { ...opened, project: { ...opened.project, policy } };
}

function tellApart(names: readonly string[]): {
  readonly paths: readonly string[];
  readonly names: readonly string[];
} {
  const isPath = (name: string): boolean => statSync(name, { throwIfNoEntry: false }) !== undefined;
  return { paths: names.filter(isPath), names: names.filter((name) => !isPath(name)) };
}

/** Undefined when nothing is named. A name that nothing has is told, before anything is asked. */
function wantsNamed(
  { prompts }: JudgedProject,
  names: readonly string[],
  selected: readonly string[],
): ((prompt: JudgedPrompt, subject: JudgedSubject) => boolean) | undefined {
  if (names.length === 0 && selected.length === 0) return undefined;
  const namesOf = ({ document }: JudgedPrompt, { report }: JudgedSubject): readonly string[] => {
    const full = document.variant === undefined ? document.name : `${document.name}.${document.variant}`;
    return [report.name, document.name, full, `${document.name}/${report.name}`, `${full}/${report.name}`];
  };
  const all = new Set(
    prompts.flatMap((prompt) => prompt.subjects.flatMap((subject) => namesOf(prompt, subject))),
  );
  const unknown = names.filter((name) => !all.has(name));
  if (unknown.length > 0)
    throw new UsageError(
      `there is no example, prompt or file ${unknown.map((name) => `"${name}"`).join(', ')} here. "prompt-check" lists what there is.`,
    );
  const inPaths = showPaths(selected);
  return (prompt, subject) =>
    namesOf(prompt, subject).some((name) => names.includes(name)) ||
    (selected.length > 0 && inPaths.subject(prompt, subject));
}
