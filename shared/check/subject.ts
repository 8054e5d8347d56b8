import { type ChosenRun, chooseRun } from '../example/choose-run.ts';
import type { CurrentRequest, Evidence } from '../example/evidence.ts';
import type { Example } from '../example/example.ts';
import type { Recording, Run, Sample } from '../example/recording.ts';
import type { Policy } from '../policy/policy.ts';
import type { SpacingKind } from '../project/config.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { renderPrompt, requestOf } from '../prompt/render.ts';
import type { ModelRequest } from '../prompt/request.ts';
import type { RenderFailure, Rendering } from '../prompt/segment.ts';
import type { Answer, Outcome } from './check.ts';
import type { Contract } from './contract.ts';
import { type Demand, demandsOf } from './demands.ts';

/** One example of one prompt or variant, with all that its verdicts depend on. */
export interface Subject {
  readonly document: PromptDocument;
  readonly example: Example;
  /** Shared passages by name; only those that the prompt reaches matter. */
  readonly partials: ReadonlyMap<string, PromptDocument>;
  readonly recording: Recording | undefined;
  readonly contract: Contract | undefined;
  readonly policy: Policy;
  readonly immaterial: readonly SpacingKind[];
}

/** A subject, rendered and set beside its recorded answer. Checks are not judged yet. */
export interface RenderedSubject extends Subject {
  /** What rendering told besides the request. The segments are not kept: whoever shows them renders again. */
  readonly rendered?: Pick<Rendering, 'unfilled' | 'injections' | 'branches'>;
  readonly request?: ModelRequest;
  readonly failure?: RenderFailure;
  readonly run?: Run;
  readonly evidence: Evidence;
  readonly demands: readonly Demand[];
}

/** Renders a subject and compares what would be sent with what was recorded. */
export function renderSubject(subject: Subject): RenderedSubject {
  const { document, example, partials, recording, contract, policy, immaterial } = subject;
  const result = renderPrompt(document, { input: example.input, history: example.history, partials });
  const demands = demandsOf(example, contract);
  if (!result.ok) {
    // What cannot be rendered cannot be what was sent; the failure itself is a finding of its own.
    const run = recording?.runs.at(-1);
    const evidence: Evidence = { class: 'changed', reasons: ['wording'] };
    return {
      ...subject,
      failure: result.failure,
      evidence,
      demands,
      ...(run === undefined ? {} : { run }),
    };
  }
  const request = requestOf(document, result.rendering);
  const current: CurrentRequest = { request, rendering: result.rendering };
  const chosen = chooseRun(current, recording, immaterial, policy.evidence);
  const { unfilled, injections, branches } = result.rendering;
  return {
    ...subject,
    rendered: { unfilled, injections, branches },
    request: sharingTexts(request, chosen),
    demands,
    ...chosen,
  };
}

/** An equal request has equal texts: those of the recording are kept, so that ten thousand examples fit in memory. */
function sharingTexts(request: ModelRequest, { evidence, run }: ChosenRun): ModelRequest {
  const same = evidence.class === 'same' && run?.request !== undefined;
  return same ? { ...request, messages: run.request.messages } : request;
}

/** A recorded sample as checks see it; `cost` in US dollars comes from a price table, or from the recording. */
export function answerOf(sample: Sample, cost: number | undefined): Answer {
  const { text, finishReason, latencyMs, usage, toolCalls } = sample;
  const calls = toolCalls?.map(({ name, input }) => ({
    function: { name, arguments: JSON.stringify(input) },
  }));
  return {
    output: text === '' && calls !== undefined ? { tool_calls: calls } : text,
    ...(finishReason === undefined ? {} : { finishReason }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(usage === undefined ? {} : { usage }),
    ...(cost === undefined ? {} : { cost }),
  };
}

/** The outcome that tells most about a check over several samples: the worst, and of equals the first. */
export function decisiveOutcome(
  outcomes: readonly Outcome[],
): { readonly outcome: Outcome; readonly sample: number } | undefined {
  const order = (outcome: Outcome): number => {
    if (outcome.kind === 'broken') return 0;
    if (outcome.kind === 'not-run') return 1;
    return outcome.pass ? 3 : 2;
  };
  let best: { readonly outcome: Outcome; readonly sample: number } | undefined;
  for (const [sample, outcome] of outcomes.entries()) {
    if (best === undefined || order(outcome) < order(best.outcome)) best = { outcome, sample };
  }
  return best;
}
