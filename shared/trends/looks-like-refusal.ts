import type { Sample } from '../example/recording.ts';

/** How providers say that they held an answer back. */
const heldBack: ReadonlySet<string> = new Set([
  'content_filter',
  'content-filter',
  'refusal',
  'safety',
  'SAFETY',
]);

/** How refusals begin, in the languages that are told. */
const refusals = [
  "(?:i(?:['’]m| am)(?: very| so)? sorry,? but|sorry,? (?:but )?i\\b)",
  "i(?:['’]m| am) (?:not able|unable) to",
  "i (?:can(?:['’]t|not)|won['’]t|must decline|do not feel comfortable)",
  'as an ai(?: language model)?',
  '(?:es tut mir leid,? aber|leider kann ich|das kann ich (?:leider )?nicht|ich kann (?:dir|ihnen|das|dabei|leider)[^.]{0,30}nicht)',
  '(?:je suis désolée?,? mais|désolée?,? (?:mais )?je ne peux|je ne peux pas)',
  '(?:lo siento,? (?:pero )?no puedo|no puedo ayudar)',
];

/** Only at the beginning, but for a word of regret: an answer may say later what it cannot do. */
const refusing = new RegExp(
  `^["'*\\s]*(?:(?:unfortunately|leider|malheureusement|lamentablemente),?\\s+)?(?:${refusals.join('|')})`,
  'iu',
);

/** Characters from the beginning in which a refusal says that it is one. */
const beginning = 160;

/** Whether an answer refuses: held back by the provider, empty though no tool was asked for, or in the words of a refusal. */
export function looksLikeRefusal({ text, finishReason, toolCalls }: Sample): boolean {
  if (finishReason !== undefined && heldBack.has(finishReason)) return true;
  const start = text.slice(0, beginning).trim();
  if (start === '') return toolCalls === undefined || toolCalls.length === 0;
  return !/^[[{]/.test(start) && refusing.test(start);
}
