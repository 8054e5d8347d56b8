import type { Example } from '../example/example.ts';
import type { Sample } from '../example/recording.ts';
import { type JsonObject, sameJson } from '../json.ts';
import { type Project, recordingKey } from '../project/project.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { reachablePartials } from '../prompt/partials.ts';
import type { ModelRequest } from '../prompt/request.ts';
import { withCalibratedTokens } from './calibrated-tokens.ts';
import type { Answer, Check, CheckContext, Outcome } from './check.ts';
import type { Demand } from './demands.ts';
import type { Facts, Figure } from './facts.ts';
import { gradeCheck } from './grade-check.ts';
import type { Pending } from './grade-together.ts';
import type { JobResults } from './job-results.ts';
import { describeExample, probe, reportDemand } from './judge-subject.ts';
import type { CheckReport, ExampleReport } from './report.ts';
import type { SandboxJob } from './sandbox-job.ts';

import { answerOf, type RenderedSubject, renderSubject, type Subject } from './subject.ts';

/** An example, judged, with what it was judged from. */
export interface JudgedSubject {
  readonly subject: RenderedSubject;
  readonly report: ExampleReport;
}

/** A prompt or variant with its judged examples, in their order. */
export interface JudgedPrompt {
  readonly document: PromptDocument;
  readonly partials: ReadonlyMap<string, PromptDocument>;
  readonly subjects: readonly JudgedSubject[];
}

/** One version of a project, judged. While `pending` is not empty it is not whole: run the jobs and judge again. */
export interface JudgedProject {
  readonly project: Project;
  readonly prompts: readonly JudgedPrompt[];
  readonly pending: readonly SandboxJob[];
}

/**
 * The engine: pure, and incremental by identity. What it worked out for a prompt and an example is kept as long as
 * the prompt, the shared passages it reaches, the example, its recordings, its contract and the policy are the same
 * objects; so after an edit only what the edit reaches is rendered again.
 */
export interface Engine {
  readonly judgeProject: (project: Project, results: JobResults) => JudgedProject;
  /** Judges checks of another version on a subject of this one. */
  readonly judgeDemands: (
    subject: RenderedSubject,
    demands: readonly Demand[],
    results: JobResults,
  ) => JudgedDemands;
}

/** Demands, judged. There are no reports while jobs are pending. */
export interface JudgedDemands {
  readonly reports: readonly CheckReport[];
  readonly pending: readonly SandboxJob[];
}

type Graded = Outcome | Pending;

interface GradedSample {
  readonly example: Example;
  readonly defaults: JsonObject;
  readonly answer: Answer;
  readonly context: CheckContext;
  readonly outcomes: Map<Check, Outcome>;
}

interface Memory {
  readonly rendered: RenderedSubject;
  judged?: JudgedSubject;
}

/** Makes an engine for a set of facts. */
export function createEngine(facts: Facts): Engine {
  const memories = new WeakMap<PromptDocument, Map<string, Memory>>();
  const samples = new WeakMap<Sample, GradedSample>();
  const figures = new WeakMap<ModelRequest, Figure | undefined>();

  /** What is known of a recorded sample; forgotten when the values change that its checks see. */
  function graded(subject: RenderedSubject, sample: Sample): GradedSample {
    const { example, document } = subject;
    let known = samples.get(sample);
    if (known === undefined || known.example !== example || !sameJson(known.defaults, document.defaults)) {
      known = {
        example,
        defaults: document.defaults,
        answer: answerOf(sample, costOf(subject, sample)?.value),
        context: contextOf(subject),
        outcomes: new Map(),
      };
      samples.set(sample, known);
    }
    return known;
  }

  function costOf(subject: RenderedSubject, sample: Sample): Figure | undefined {
    const { inputTokens, outputTokens } = sample.usage ?? {};
    const model = subject.run?.request?.model ?? sample.model;
    if (inputTokens !== undefined && outputTokens !== undefined && model !== undefined) {
      const figure = facts.costOf?.(model, { inputTokens, outputTokens }, subject.run?.recordedAt);
      if (figure !== undefined) return figure;
    }
    return sample.cost === undefined ? undefined : { value: sample.cost, exact: true };
  }

  function tokensOf(request: ModelRequest | undefined): Figure | undefined {
    if (request === undefined || facts.countTokens === undefined) return undefined;
    if (!figures.has(request)) figures.set(request, facts.countTokens(request));
    return figures.get(request);
  }

  function gradeDemand(subject: RenderedSubject, { check }: Demand, results: JobResults): readonly Graded[] {
    if (subject.run === undefined) return [gradeCheck(check, probe, contextOf(subject), results)];
    return subject.run.samples.map((sample) => {
      const { answer, context, outcomes } = graded(subject, sample);
      const known = outcomes.get(check);
      if (known !== undefined) return known;
      const outcome = gradeCheck(check, answer, context, results);
      if (outcome.kind !== 'pending') outcomes.set(check, outcome);
      return outcome;
    });
  }

  /** Without reports while jobs are pending: they would all be made again. */
  function judgeDemands(
    subject: RenderedSubject,
    demands: readonly Demand[],
    results: JobResults,
  ): JudgedDemands {
    const outcomes = demands.map((demand) => gradeDemand(subject, demand, results));
    const pending = outcomes.flat().flatMap((outcome) => (outcome.kind === 'pending' ? outcome.jobs : []));
    if (pending.length > 0) return { reports: [], pending };
    const reports = demands.map((demand, index) => {
      const final = (outcomes[index] ?? []).filter((outcome) => outcome.kind !== 'pending');
      return reportDemand(subject, demand, final);
    });
    return { reports, pending };
  }

  function judgeSubject(subject: Subject, results: JobResults, pending: SandboxJob[]): JudgedSubject {
    const byExample = memories.get(subject.document) ?? new Map<string, Memory>();
    memories.set(subject.document, byExample);
    let memory = byExample.get(subject.example.path);
    if (memory === undefined || !sameSubject(memory.rendered, subject)) {
      memory = { rendered: renderSubject(subject) };
      byExample.set(subject.example.path, memory);
    }
    if (memory.judged !== undefined) return memory.judged;
    const { rendered } = memory;
    const checks = judgeDemands(rendered, rendered.demands, results);
    const sample = rendered.run?.samples[0];
    const cost = sample === undefined ? undefined : costOf(rendered, sample);
    const report = {
      ...describeExample(rendered, tokensOf(rendered.request), cost, facts.asOf),
      checks: checks.reports,
    };
    const judged = { subject: rendered, report };
    if (checks.pending.length === 0) memory.judged = judged;
    else pending.push(...checks.pending);
    return judged;
  }

  function judgeProject(project: Project, results: JobResults): JudgedProject {
    const pending: SandboxJob[] = [];
    const prompts = project.prompts.map((document): JudgedPrompt => {
      const partials = reachablePartials(document, project.partials);
      const examples = project.examples.get(document.name) ?? [];
      const subjects = examples.map((example) => {
        const recording = project.recordings.get(recordingKey(document.name, document.variant, example.name));
        const contract = project.contracts.get(document.name);
        const { policy, config } = project;
        const subject = {
          document,
          example,
          partials,
          recording,
          contract,
          policy,
          immaterial: config.immaterial,
        };
        return judgeSubject(subject, results, pending);
      });
      return { document, partials, subjects: withCalibratedTokens(subjects, tokensOf) };
    });
    return { project, prompts, pending };
  }

  return { judgeProject, judgeDemands };
}

/** What checks may know besides the answer: the values that it was asked with, inputs over the prompt's defaults. */
function contextOf({ document, example }: RenderedSubject): CheckContext {
  return { vars: { ...document.defaults, ...example.input } };
}

function sameSubject(left: Subject, right: Subject): boolean {
  return (
    left.example === right.example &&
    left.recording === right.recording &&
    left.contract === right.contract &&
    left.policy === right.policy &&
    left.immaterial === right.immaterial &&
    left.partials.size === right.partials.size &&
    [...left.partials].every(([name, document]) => right.partials.get(name) === document)
  );
}

/** The same for a prompt or variant in every version of a project. */
export function promptKey({ document }: JudgedPrompt): string {
  return `${document.name}\n${document.variant ?? ''}`;
}

/** The same for an example of a prompt or variant in every version of a project. */
export function subjectKey(prompt: JudgedPrompt, { report }: JudgedSubject): string {
  return `${promptKey(prompt)}\n${report.name}`;
}
