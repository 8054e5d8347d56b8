import { lowerAnswerText } from './answer-text.ts';
import { gradeClaim, spanOf } from './claim.ts';
import type { CheckInput, Evaluator } from './evaluator.ts';
import { broken } from './outcome.ts';
import { quote } from './quote.ts';

/** `contains`: the answer has the value, a text or a number, somewhere in it, letter for letter. */
export const contains: Evaluator = (input) => {
  const wanted = wantedText(input);
  if (wanted === undefined) return noText(input);
  return grade(input, wanted, input.text.indexOf(wanted));
};

/** `icontains`: the same in any mix of capitals. */
export const icontains: Evaluator = (input) => {
  const wanted = wantedText(input);
  if (wanted === undefined) return noText(input);
  return grade(input, wanted, lowerAnswerText(input.answer).indexOf(wanted.toLowerCase()));
};

function wantedText({ value }: CheckInput): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function noText({ type }: CheckInput) {
  return broken(`"${type}" needs a text or a number to look for.`);
}

function grade(input: CheckInput, wanted: string, start: number) {
  const quoted = quote(wanted);
  const claim = {
    does: `contains ${quoted}`,
    doesNot: `does not contain ${quoted}`,
    base: `contain ${quoted}`,
  };
  return gradeClaim(input, start >= 0, claim, spanOf(input, start, wanted.length));
}
