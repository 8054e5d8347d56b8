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
  readonly model?: string;
}

/** What will be asked for, and what it takes. */
export interface PlannedRecord {
  readonly opened: OpenedProject;
  readonly plan: AnswersPlan;
  readonly asks: readonly EstimatedAsk[];
  readonly estimate: RunEstimate;
  readonly facts: Facts;
  readonly beginRedaction: BeginRedaction;
}

/** Opens and judges the project, and plans what to ask for. `isFree` tells of a model whether asking it costs nothing. */
export async function planRecord(
  wishes: RecordWishes,
  isFree: (model: string) => boolean,
  sandbox: Sandbox,
): Promise<PlannedRecord> {
  const { paths, names } = tellApart(wishes.names);
  const opened = openProject(paths.length === 0 ? ['.'] : paths);
  const facts = await gatherFacts([opened.project], true);
  const engine = createEngine(facts);
  const results = createJobResults();
  const judged = await settle(() => engine.judgeProject(opened.project, results), results, sandbox);
  const named = wantsNamed(judged, names, paths.length > 0 ? opened.selected : []);
  const isReached =
    wishes.changed === undefined ? undefined : await reachedSince(opened, judged, wishes.changed);
  const wants = (prompt: JudgedPrompt, subject: JudgedSubject): boolean => {
    if (named !== undefined && !named(prompt, subject)) return false;
    if (isReached !== undefined && !isReached(prompt, subject)) return false;
    // Whoever names an example gets it asked again, also where the recorded answer still counts.
    return (named !== undefined && isReached === undefined) || needsAnswer(subject);
  };
  const { model, sample } = wishes;
  const planned = planAnswers(judged, {
    wants,
    ...(facts.asOf !== undefined && { asOf: facts.asOf }),
    ...(model !== undefined && { model }),
    ...(sample !== undefined && { most: sample }),
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
  return { opened, plan, asks, estimate: sumEstimates(asks), facts, beginRedaction };

  async function reachedSince(of: OpenedProject, draft: JudgedProject, base: string | true) {
    const version = await readVersion(of.root, base === true ? undefined : base);
    if (!version.ok) throw new UsageError(version.message);
    const live = loadProject(version.files).project;
    const before = await settle(() => engine.judgeProject(live, results), results, sandbox);
    const compare = () => compareProjects(draft, before, version.name, engine, results);
    const { reached } = await settle(compare, results, sandbox);
    return (prompt: JudgedPrompt, subject: JudgedSubject) => reached(prompt, subject) !== false;
  }
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
