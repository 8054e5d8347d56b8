import { canonicalJson } from '../json.ts';
import type { Run } from './recording.ts';

/**
 * The runs of two versions of a recording that were written apart: every run of either, once. Oldest first; runs without
 * a date come before all others; runs of one date are ordered by their content, so that both sides get the same result.
 */
export function mergeRuns(ours: readonly Run[], theirs: readonly Run[]): readonly Run[] {
  const runs = new Map<string, Run>();
  for (const run of [...ours, ...theirs]) {
    const content = canonicalJson(run);
    if (!runs.has(content)) runs.set(content, run);
  }
  return [...runs]
    .map(([content, run]) => ({
      content,
      run,
      time: run.recordedAt === undefined ? -Infinity : Date.parse(run.recordedAt),
    }))
    .sort((a, b) => (a.time === b.time ? compare(a.content, b.content) : a.time - b.time))
    .map(({ run }) => run);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
