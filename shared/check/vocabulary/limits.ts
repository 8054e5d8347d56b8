import type { CheckInput, Evaluator } from './evaluator.ts';
import { broken, graded } from './outcome.ts';

/** `latency`: the recorded milliseconds are at most the threshold. */
export const latency: Evaluator = (input) =>
  gradeLimit(input, input.answer.latencyMs, { name: 'time', print: (value) => `${value} ms` });

/** `cost`: the US dollars of the answer are at most the threshold. */
export const cost: Evaluator = (input) =>
  gradeLimit(input, input.answer.cost, { name: 'cost', print: (value) => `$${value}` });

interface Figure {
  readonly name: string;
  readonly print: (value: number) => string;
}

function gradeLimit(
  { type, threshold, negated }: CheckInput,
  actual: number | undefined,
  { name, print }: Figure,
) {
  if (threshold === undefined) return broken(`"${type}" needs a threshold.`);
  if (actual === undefined) {
    return {
      kind: 'not-run',
      reason: `The ${name} of this answer is not known.`,
      promptfooThrows: true,
    } as const;
  }
  const holds = actual <= threshold;
  const limit = `${negated ? 'more than' : 'at most'} ${print(threshold)}`;
  if (holds !== negated)
    return graded(true, `The answer's ${name} is ${print(actual)}, and ${limit} is asked for.`);
  return graded(false, `The answer's ${name} should be ${limit}, but it is ${print(actual)}.`);
}
