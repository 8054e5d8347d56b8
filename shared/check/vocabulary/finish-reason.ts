import { gradeClaim } from './claim.ts';
import type { Evaluator } from './evaluator.ts';
import { broken, graded } from './outcome.ts';
import { quote } from './quote.ts';

/** `finish-reason`: why the model stopped, as the provider named it, in any mix of capitals. Not recorded is not equal. */
export const finishReason: Evaluator = (input) => {
  const { value, negated } = input;
  if (typeof value !== 'string') return broken('"finish-reason" needs a text, such as "stop".');
  const actual = input.answer.finishReason;
  const wanted = quote(value);
  if (actual === undefined || actual === '') {
    return graded(negated, `Why the model stopped was not recorded; the check is about ${wanted}.`);
  }
  return gradeClaim(input, value.toLowerCase() === actual.toLowerCase(), {
    does: `ended with ${wanted}`,
    doesNot: `ended with ${quote(actual)}, not ${wanted}`,
    base: `end with ${wanted}`,
    found: `it ended with ${quote(actual)}`,
  });
};
