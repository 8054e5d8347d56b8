import type { Check } from '../../../shared/check/check.ts';
import { isJsonObject, type JsonValue } from '../../../shared/json.ts';
import { text } from '../../text/en.ts';
import { readExpectation } from './expectation-value.ts';

/** An expectation as a sentence: the one that a person gave it, else one made from its kind and value. */
export function sentenceOf(check: Check): string {
  return check.description ?? madeSentence(check);
}

/** The sentence that an expectation's kind and value make, whatever a person called it. */
export function madeSentence(check: Check): string {
  const value = 'value' in check ? check.value : undefined;
  const shown = value === undefined && 'threshold' in check ? String(check.threshold) : valueText(value);
  if (isSentence(check.type) && !isShaped(check.type)) return text.sentences[check.type](shown);
  const isNegated = check.type.startsWith('not-');
  const base = isNegated ? check.type.slice('not-'.length) : check.type;
  const sentence = shapedSentence(check) ?? (isSentence(base) ? text.sentences[base](shown) : undefined);
  if (sentence === undefined) return text.sentences.other(check.type);
  return isNegated ? text.sentences.not(sentence) : sentence;
}

/** Kinds whose value decides the sentence. */
function isShaped(type: string): boolean {
  return type === 'is-json' || type === 'word-count';
}

function shapedSentence(check: Check): string | undefined {
  const form = readExpectation(check);
  if (form?.kind === 'is-json') return text.sentences['plain-json']();
  if (form?.kind === 'json-keys') return text.sentences['json-keys'](form.words.replaceAll('\n', ', '));
  if (form?.kind === 'min-words' || form?.kind === 'max-words') return text.sentences[form.kind](form.words);
  return undefined;
}

type SentenceName = Exclude<keyof typeof text.sentences, 'other' | 'not'>;

function isSentence(type: string): type is SentenceName {
  return type !== 'other' && type !== 'not' && Object.hasOwn(text.sentences, type);
}

function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one: JsonValue) => valueText(one)).join(', ');
  if (isJsonObject(value) && typeof value.min === 'number' && typeof value.max === 'number')
    return `${value.min}–${value.max}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
