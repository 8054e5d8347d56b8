import { calibrate } from '../cost/calibrate.ts';
import type { ModelRequest } from '../prompt/request.ts';
import type { JudgedSubject } from './engine.ts';
import type { Figure } from './facts.ts';

/**
 * The examples of a prompt with their estimated tokens brought to the scale of the provider's own counts: each recorded
 * request is estimated as well and compared with what the provider counted for just that. So an edit, which no recording
 * speaks for, does not change the scale. Exact counts stay as they are, and estimates stay estimates.
 */
export function withCalibratedTokens(
  subjects: readonly JudgedSubject[],
  countTokens: (request: ModelRequest) => Figure | undefined,
): readonly JudgedSubject[] {
  const pairs = subjects.flatMap(({ subject: { request, run }, report: { tokens } }) => {
    const recorded = run?.samples[0]?.usage?.inputTokens;
    if (tokens === undefined || tokens.exact || run?.request === undefined || recorded === undefined)
      return [];
    if (run.request.model !== request?.model) return []; // another model counts in another way
    const estimated = countTokens(run.request);
    return estimated === undefined || estimated.exact ? [] : [{ estimated: estimated.value, recorded }];
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
