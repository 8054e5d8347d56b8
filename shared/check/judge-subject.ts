import type { Sample } from '../example/recording.ts';
import { isOlderThan } from '../policy/recording-age.ts';
import type { Answer, Outcome } from './check.ts';
import { type Demand, isDemanded, isMeasurement } from './demands.ts';
import { excerptAt } from './excerpt.ts';
import type { Figure } from './facts.ts';
import type { CheckReport, ExampleReport } from './report.ts';
import { decisiveOutcome, type RenderedSubject } from './subject.ts';
import { judge } from './verdict.ts';

/** An answer on which only the check itself can fail: tells a broken check where nothing is recorded. */
export const probe: Answer = { output: '{}', finishReason: 'stop', latencyMs: 0, cost: 0 };

/** Reports one demand on a subject from its outcomes, one per recorded sample; one on `probe` where there is none. */
export function reportDemand(
  subject: RenderedSubject,
  demand: Demand,
  outcomes: readonly Outcome[],
): CheckReport {
  const samples = subject.run?.samples ?? [];
  const counted = samples.length === 0 ? outcomes.filter(({ kind }) => kind !== 'graded') : outcomes;
  const judgement = judge(counted, subject.evidence, subject.run, subject.policy.evidence);
  const decisive = decisiveOutcome(counted);
  const span = judgement.verdict === 'fails' ? spanOf(decisive, samples) : undefined;
  const { check, key, path, pointer } = demand;
  return {
    key,
    type: check.type,
    ...(check.description === undefined ? {} : { description: check.description }),
    path,
    pointer,
    kind: isMeasurement(check) ? 'measurement' : 'answer',
    demanded: isDemanded(check),
    ...judgement,
    reason: judgement.verdict === 'holds' ? '' : (decisive?.outcome.reason ?? ''),
    ...(span === undefined ? {} : { span }),
  };
}

function spanOf(
  decisive: ReturnType<typeof decisiveOutcome>,
  samples: readonly Sample[],
): CheckReport['span'] {
  if (decisive?.outcome.kind !== 'graded' || decisive.outcome.span === undefined) return undefined;
  const { sample, outcome } = decisive;
  const text = samples[sample]?.text;
  if (text === undefined || outcome.span === undefined) return undefined;
  return { sample, ...outcome.span, excerpt: excerptAt(text, outcome.span) };
}

/** Everything about a judged example but its checks. */
export function describeExample(
  subject: RenderedSubject,
  tokens: Figure | undefined,
  cost: Figure | undefined,
  asOf: string | undefined,
): Omit<ExampleReport, 'checks'> {
  const { example, evidence, run, recording } = subject;
  const answeredBy = run?.samples[0]?.model;
  return {
    name: example.name,
    path: example.path,
    ...(example.description === undefined ? {} : { description: example.description }),
    evidence,
    ...(run === undefined ? {} : { origin: run.origin }),
    ...(run === undefined || recording === undefined ? {} : { recordingPath: recording.path }),
    ...(run?.recordedAt === undefined ? {} : { recordedAt: run.recordedAt }),
    ...(answeredBy === undefined ? {} : { answeredBy }),
    outOfDate: run !== undefined && isOlderThan(run.recordedAt, subject.policy.evidence.maxAgeDays, asOf),
    ...(tokens === undefined ? {} : { tokens: { count: tokens.value, exact: tokens.exact } }),
    ...(cost === undefined ? {} : { cost: { usd: cost.value, exact: cost.exact } }),
  };
}
