import type { AnswersPlan, Ask } from '../../../shared/answers/ask.ts';
import { createEstimator } from '../../../shared/answers/estimate-answers.ts';
import { leaveOutData } from '../../../shared/answers/leave-out-data.ts';
import { planAnswers } from '../../../shared/answers/plan-answers.ts';
import type { BeginRedaction } from '../../../shared/answers/redaction.ts';
import type { EstimatedAsk } from '../../../shared/answers/sum-estimates.ts';
import { createEngine } from '../../../shared/check/engine.ts';
import type { Facts } from '../../../shared/check/facts.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { addTokenCounters, costFacts, tokenFacts } from '../../../shared/check/load-facts.ts';
import { titleWithVariant } from '../../../shared/check/words.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import { type Project, recordingKey } from '../../../shared/project/project.ts';
import { loadRedaction } from './begin-redaction.ts';

/** What asking for some examples of a project will take. */
export interface PlannedInProject {
  readonly project: Project;
  readonly plan: AnswersPlan;
  readonly asks: readonly EstimatedAsk[];
  readonly beginRedaction: BeginRedaction;
  readonly costOf: Facts['costOf'];
  /** Titles for people. */
  readonly titleOf: (ask: Pick<Ask, 'prompt' | 'variant' | 'example'>) => {
    readonly prompt: string;
    readonly title: string;
  };
}

/**
 * Plans to ask for the examples with these keys, as the project's files stand. Nothing else of the project is put
 * together, so that a large one is no burden here.
 * @param asOf today, ISO 8601
 * @param isFree tells of a model whether asking it costs nothing
 * @param salt by which stand-ins are chosen
 */
export async function planInProject(
  files: ReadonlyMap<string, FileContent>,
  keys: ReadonlySet<string>,
  asOf: string,
  isFree: (model: string) => boolean,
  salt: string,
): Promise<PlannedInProject> {
  const { project } = loadProject(files);
  const some = onlyWanted(project, keys);
  const counters = new Map();
  await addTokenCounters(counters, some);
  const { costOf } = await costFacts(project.policy, asOf);
  const { countTokens } = tokenFacts(counters);
  const engine = createEngine({ engine: 'galley', asOf, secrets: new Map() });
  // What checks say is not asked here, so what they would have to run is not run.
  const judged = engine.judgeProject(some, createJobResults());
  const beginRedaction = await loadRedaction(project, salt);
  const plan = await leaveOutData(
    planAnswers(judged, {
      asOf,
      wants: ({ document }, { report }) =>
        keys.has(recordingKey(document.name, document.variant, report.name)),
    }),
    beginRedaction,
  );
  const estimate = createEstimator({
    recordings: project.recordings,
    countTokens: countTokens ?? (() => undefined),
    costOf: (model: string, usage: { readonly inputTokens: number; readonly outputTokens: number }) =>
      isFree(model) ? { value: 0, exact: true } : costOf?.(model, usage, undefined),
  });
  const asks = plan.asks.map((ask) => ({ ask, estimate: estimate(ask) }));
  return { project, plan, asks, beginRedaction, costOf, titleOf: (ask) => titlesIn(project, ask) };
}

/** The names of an example and of its prompt for people. */
export function titlesIn(
  { prompts, examples }: Pick<Project, 'prompts' | 'examples'>,
  { prompt, variant, example }: Pick<Ask, 'prompt' | 'variant' | 'example'>,
): { readonly prompt: string; readonly title: string } {
  const document = prompts.find((one) => one.name === prompt && one.variant === variant);
  const own = examples.get(prompt)?.find(({ name }) => name === example);
  return {
    prompt: titleWithVariant({ title: document?.title ?? prompt, variant }),
    title: own?.description ?? example,
  };
}

function onlyWanted(project: Project, keys: ReadonlySet<string>): Project {
  const prompts = project.prompts.filter(({ name, variant }) =>
    (project.examples.get(name) ?? []).some((example) => keys.has(recordingKey(name, variant, example.name))),
  );
  const examples = prompts.map(
    ({ name }) =>
      [
        name,
        (project.examples.get(name) ?? []).filter((example) =>
          prompts.some((one) => one.name === name && keys.has(recordingKey(name, one.variant, example.name))),
        ),
      ] as const,
  );
  return { ...project, prompts, examples: new Map(examples) };
}
