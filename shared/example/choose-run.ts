import type { EvidencePolicy } from '../policy/policy.ts';
import type { SpacingKind } from '../project/config.ts';
import {
  type CurrentRequest,
  type Evidence,
  type EvidenceClass,
  evidenceFor,
  speaksForNow,
} from './evidence.ts';
import type { Recording, Run } from './recording.ts';

/** The run of an example that speaks loudest for the prompt as it is now, and what it says. */
export interface ChosenRun {
  readonly run?: Run;
  readonly evidence: Evidence;
}

const rank: Readonly<Record<EvidenceClass, number>> = {
  same: 0,
  cosmetic: 1,
  model: 2,
  changed: 3,
  missing: 4,
};

/**
 * Chooses among all runs of an example. A run that can prove something goes first, then the one whose request is
 * nearest, then the newest: never the one that passes, so that no failing answer can be outlived by an older good one.
 */
export function chooseRun(
  current: CurrentRequest,
  recording: Recording | undefined,
  immaterial: readonly SpacingKind[],
  policy: EvidencePolicy,
): ChosenRun {
  let best: ChosenRun = { evidence: evidenceFor(current, undefined, immaterial) };
  for (const run of recording?.runs ?? []) {
    const candidate = { run, evidence: evidenceFor(current, run, immaterial) };
    if (best.run === undefined || !isBetter(best, candidate, policy)) best = candidate;
  }
  return best;
}

/** Whether the first is strictly better than the second; of equals, the later one in the file is taken. */
function isBetter(left: ChosenRun, right: ChosenRun, policy: EvidencePolicy): boolean {
  const proof = Number(proves(right, policy)) - Number(proves(left, policy));
  if (proof !== 0) return proof < 0;
  const nearness = rank[left.evidence.class] - rank[right.evidence.class];
  if (nearness !== 0) return nearness < 0;
  return instant(left.run) > instant(right.run);
}

function proves({ run, evidence }: ChosenRun, policy: EvidencePolicy): boolean {
  if (run === undefined || !speaksForNow(evidence) || run.samples.length < policy.samples.of) return false;
  return run.origin !== 'written' || policy.acceptWritten;
}

/** Milliseconds since 1970; a run without a date counts as the oldest. */
function instant(run: Run | undefined): number {
  return run?.recordedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(run.recordedAt);
}
