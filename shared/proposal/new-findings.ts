import { type Finding, findingKey } from '../check/finding.ts';

/** The findings that the live version does not have: what says the same of the same thing there is left out. */
export function newFindings<T extends Finding>(draft: readonly T[], live: readonly Finding[]): readonly T[] {
  const known = new Set(live.map(findingKey));
  return draft.filter((finding) => !known.has(findingKey(finding)));
}
