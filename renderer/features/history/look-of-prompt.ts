import type { VersionsLook } from '../../engine/versions-look.ts';

/** What a comparison of two versions says of one prompt: other files may differ between them too. */
export function lookOfPrompt(look: VersionsLook, path: string): VersionsLook {
  const own = look.prompts.find((one) => one.path === path);
  if (own === undefined) return look;
  return {
    ...look,
    conversations: look.conversations.filter((one) => one.path === path),
    findings: look.findings.filter((one) => one.path === path),
    checks: own.checks,
    checksBefore: own.checksBefore ?? nothingRun,
  };
}

const nothingRun = { holds: 0, fails: 0, 'to-retest': 0, 'not-run': 0, broken: 0 } as const;
