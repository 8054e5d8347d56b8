import type { JudgedProject } from '../check/engine.ts';
import type { CheckReport } from '../check/report.ts';
import type { Sample } from '../example/recording.ts';
import { type Project, recordingKey } from '../project/project.ts';
import type { Ask } from './ask.ts';
import { type AnsweredAsk, buildRun } from './build-run.ts';

/** A check that stands otherwise with the new answers than with the recorded ones. */
export interface TurnedCheck extends Pick<Ask, 'prompt' | 'variant' | 'example'> {
  readonly key: string;
  readonly description?: string;
  /** What was expected and found, in words. */
  readonly reason: string;
  /** New answers on which it passed, and how many there are. */
  readonly passed: number;
  readonly samples: number;
}

/** What new answers say about the checks of the examples that were asked. Only demanded checks of answers count. */
export interface AnswersComparison {
  readonly examples: number;
  /** Checks that held with the recorded answers, and what became of them. */
  readonly held: number;
  readonly stillHold: number;
  readonly noLongerHold: readonly TurnedCheck[];
  /** Checks that did not hold before (to retest, or failing) and hold, or do not hold, with the new answers. */
  readonly nowHold: number;
  readonly fail: readonly TurnedCheck[];
  /** Checks that cannot be told: too few answers came, or the check cannot be evaluated or run here. */
  readonly notKnown: number;
  /** Tokens of one answer, on average over those that tell. */
  readonly answerTokens: { readonly recorded?: number; readonly now?: number };
  /** Models that answered for another than the recorded one, with the number of examples. */
  readonly models: readonly { readonly recorded: string; readonly now: string; readonly examples: number }[];
}

/** The project as if the new answers were all that is recorded for their examples. */
export function withOnlyNewAnswers(project: Project, answered: readonly AnsweredAsk[], by: string): Project {
  const recordings = new Map(project.recordings);
  for (const one of answered) {
    const { key, prompt, variant, example, recordingPath: path } = one.ask;
    const place = { path, prompt, example, ...(variant !== undefined && { variant }) };
    recordings.set(key, { ...place, runs: [buildRun(one, by)] });
  }
  return { ...project, recordings };
}

/** Compares how the checks of the asked examples stood with how they stand by the new answers alone. */
export function compareAnswers(
  before: JudgedProject,
  after: JudgedProject,
  answered: readonly AnsweredAsk[],
): AnswersComparison {
  const earlier = subjectsByKey(before);
  const later = subjectsByKey(after);
  const turned = { noLongerHold: [] as TurnedCheck[], fail: [] as TurnedCheck[] };
  let [held, stillHold, nowHold, notKnown] = [0, 0, 0, 0];
  const recordedSamples: Sample[] = [];
  const models = new Map<string, { recorded: string; now: string; examples: number }>();
  for (const { ask, samples } of answered) {
    const was = earlier.get(ask.key);
    const stood = new Map((was?.report.checks ?? []).map((check) => [check.key, check.verdict]));
    recordedSamples.push(...(was?.subject.run?.samples ?? []));
    countModel(models, was?.report.answeredBy, samples[0]?.model);
    for (const check of later.get(ask.key)?.report.checks ?? []) {
      if (!check.demanded || check.kind !== 'answer') continue;
      const didHold = stood.get(check.key) === 'holds';
      if (didHold) held += 1;
      if (check.verdict === 'holds') {
        if (didHold) stillHold += 1;
        else nowHold += 1;
      } else if (check.verdict === 'fails') {
        (didHold ? turned.noLongerHold : turned.fail).push(turnedCheck(ask, check));
      } else notKnown += 1;
    }
  }
  const [recorded, now] = [recordedSamples, answered.flatMap(({ samples }) => samples)].map(meanTokens);
  return {
    examples: answered.length,
    held,
    stillHold,
    ...turned,
    nowHold,
    notKnown,
    answerTokens: { ...(recorded !== undefined && { recorded }), ...(now !== undefined && { now }) },
    models: [...models.values()],
  };
}

function subjectsByKey({ prompts }: JudgedProject) {
  return new Map(
    prompts.flatMap(({ document: { name, variant }, subjects }) =>
      subjects.map((subject) => [recordingKey(name, variant, subject.report.name), subject] as const),
    ),
  );
}

function turnedCheck({ prompt, variant, example }: Ask, check: CheckReport): TurnedCheck {
  const { key, description, reason, passed, samples } = check;
  return {
    prompt,
    ...(variant !== undefined && { variant }),
    example,
    key,
    ...(description !== undefined && { description }),
    reason,
    passed,
    samples,
  };
}

function countModel(
  models: Map<string, { recorded: string; now: string; examples: number }>,
  recorded: string | undefined,
  now: string | undefined,
): void {
  if (recorded === undefined || now === undefined || recorded === now) return;
  const key = JSON.stringify([recorded, now]);
  const known = models.get(key) ?? { recorded, now, examples: 0 };
  models.set(key, { ...known, examples: known.examples + 1 });
}

function meanTokens(samples: readonly Sample[]): number | undefined {
  const counts = samples.flatMap(({ usage }) => usage?.outputTokens ?? []);
  if (counts.length === 0) return undefined;
  return Math.round(counts.reduce((sum, count) => sum + count, 0) / counts.length);
}
