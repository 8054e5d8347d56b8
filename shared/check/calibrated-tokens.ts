import { calibrate } from '../cost/calibrate.ts';
import { speaksForNow } from '../example/evidence.ts';
import type { JudgedSubject } from './engine.ts';

/**
 * The examples of a prompt with their estimated tokens brought to the scale of the provider's own counts, as far as
 * recordings of the same requests tell it. Exact counts stay as they are, and estimates stay estimates.
 */
export function withCalibratedTokens(subjects: readonly JudgedSubject[]): readonly JudgedSubject[] {
  const pairs = subjects.flatMap(({ subject, report }) => {
    const recorded = subject.run?.samples[0]?.usage?.inputTokens;
    const known = report.tokens !== undefined && !report.tokens.exact && recorded !== undefined;
    return known && speaksForNow(report.evidence) ? [{ estimated: report.tokens.count, recorded }] : [];
  });
  const factor = calibrate(pairs);
  if (factor === 1) return subjects;
  return subjects.map((judged) => {
    const { tokens } = judged.report;
    if (tokens === undefined || tokens.exact) return judged;
    return {
      ...judged,
      report: { ...judged.report, tokens: { count: Math.round(tokens.count * factor), exact: false } },
    };
  });
}
