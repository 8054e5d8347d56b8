import { type Change, changes } from '../../../shared/check/compare-live.ts';
import type { CheckReport } from '../../../shared/check/report.ts';
import type { PromptVerdicts, VersionsLook } from '../../engine/versions-look.ts';

/** What a comparison of two versions says of one prompt: other files may differ between them too. */
export function lookOfPrompt(look: VersionsLook, path: string): VersionsLook {
  const own = look.prompts.find((one) => one.path === path);
  if (own === undefined) return look;
  const conversations = look.conversations.filter((one) => one.path === path);
  const checks = checksOf(own, conversations);
  return {
    ...look,
    conversations,
    answers: look.answers.filter((one) => one.path === path),
    findings: look.findings.filter((one) => one.path === path),
    costs: look.costs.filter((one) => one.path === path),
    checks: own.checks,
    checksBefore: own.checksBefore ?? nothingRun,
    againstLive: {
      ...look.againstLive,
      reached: conversations.length,
      examples: own.examples,
      changes: countOf(checks, look.againstLive.changes),
    },
  };
}

/** The checks of which something may be said: those that fail, and those of the conversations that differ. */
function checksOf(
  { failing }: PromptVerdicts,
  conversations: VersionsLook['conversations'],
): readonly CheckReport[] {
  const others = conversations
    .flatMap(({ checks }) => checks)
    .filter(({ kind, demanded }) => kind === 'answer' && demanded)
    .filter(({ verdict }) => verdict !== 'fails' && verdict !== 'broken');
  return [...failing.map(({ check }) => check), ...others];
}

function countOf(
  checks: readonly CheckReport[],
  all: Readonly<Record<Change, number>>,
): Readonly<Record<Change, number>> {
  const counts = { ...all };
  for (const change of changes) counts[change] = checks.filter((check) => check.change === change).length;
  return counts;
}

const nothingRun = { holds: 0, fails: 0, 'to-retest': 0, 'not-run': 0, broken: 0 } as const;
