import type { Answer } from '../check.ts';

interface Texts {
  readonly text: string;
  lower?: string;
}

/** Kept by answer, because many checks look at one answer. */
const texts = new WeakMap<Answer, Texts>();

/** The answer as the text that checks look at: a structured answer is its JSON, as promptfoo has it. */
export function answerText(answer: Answer): string {
  return textsOf(answer).text;
}

/** The same in lower case, made once for each answer. */
export function lowerAnswerText(answer: Answer): string {
  const entry = textsOf(answer);
  entry.lower ??= entry.text.toLowerCase();
  return entry.lower;
}

function textsOf(answer: Answer): Texts {
  const known = texts.get(answer);
  if (known !== undefined) return known;
  const { output } = answer;
  const entry: Texts = { text: typeof output === 'string' ? output : JSON.stringify(output) };
  texts.set(answer, entry);
  return entry;
}
