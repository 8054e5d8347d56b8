import { gradeClaim, spanOf } from './claim.ts';
import type { Evaluator } from './evaluator.ts';
import { broken } from './outcome.ts';
import { quote } from './quote.ts';

/** `starts-with`: the answer begins with the value to the letter; a leading space counts. */
export const startsWith: Evaluator = (input) => {
  const { value, text } = input;
  if (typeof value !== 'string' || value === '') return broken(`"${input.type}" needs a text.`);
  const quoted = quote(value);
  const holds = text.startsWith(value);
  return gradeClaim(
    input,
    holds,
    {
      does: `starts with ${quoted}`,
      doesNot: `does not start with ${quoted}`,
      base: `start with ${quoted}`,
      ...(holds ? {} : { found: `it starts with ${quote(text.slice(0, value.length))}` }),
    },
    holds ? spanOf(input, 0, value.length) : undefined,
  );
};

/** `ends-with`: the answer ends with the value to the letter. Galley's own; promptfoo has no such type. */
export const endsWith: Evaluator = (input) => {
  const { value, text } = input;
  if (typeof value !== 'string' || value === '') return broken(`"${input.type}" needs a text.`);
  const quoted = quote(value);
  const holds = text.endsWith(value);
  return gradeClaim(
    input,
    holds,
    {
      does: `ends with ${quoted}`,
      doesNot: `does not end with ${quoted}`,
      base: `end with ${quoted}`,
      ...(holds ? {} : { found: `it ends with ${quote(text.slice(-value.length))}` }),
    },
    holds ? spanOf(input, text.length - value.length, value.length) : undefined,
  );
};
