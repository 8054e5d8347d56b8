import { gradeClaim, spanOf } from './claim.ts';
import type { Evaluator } from './evaluator.ts';
import { broken } from './outcome.ts';
import { quote } from './quote.ts';

/**
 * `regex`: the pattern is found somewhere in the answer. JavaScript's own patterns without flags: capitals count,
 * `^` and `$` are the ends of the whole answer, `.` is no line break.
 */
export const regex: Evaluator = (input) => {
  const { value, text } = input;
  if (typeof value !== 'string' || value === '') return broken(`"${input.type}" needs a pattern.`);
  return {
    kind: 'needs-sandbox',
    job: { kind: 'regex', source: value, text },
    conclude: (result) => {
      const span = result.kind === 'regex' ? result.span : null;
      const quoted = quote(value);
      const claim = {
        does: `matches ${quoted}`,
        doesNot: `does not match ${quoted}`,
        base: `match ${quoted}`,
      };
      if (span === null) return gradeClaim(input, false, claim);
      const matched = quote(text.slice(span.start, span.end));
      const found = { ...claim, found: `it does: ${matched}` };
      return gradeClaim(input, true, found, spanOf(input, span.start, span.end - span.start));
    },
  };
};
