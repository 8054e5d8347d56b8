import type { Check } from '../../../shared/check/check.ts';
import type { JsonValue } from '../../../shared/json.ts';
import { text } from '../../text/en.ts';

/** An expectation as a sentence: the one that a person gave it, else one made from its kind and value. */
export function sentenceOf(check: Check): string {
  if (check.description !== undefined) return check.description;
  const isNegated = check.type.startsWith('not-');
  const base = isNegated ? check.type.slice(4) : check.type;
  const value = 'value' in check ? check.value : undefined;
  const shown = value === undefined && 'threshold' in check ? String(check.threshold) : valueText(value);
  const sentence = isSentence(base) ? text.sentences[base](shown) : text.sentences.other(check.type);
  return isNegated ? text.sentences.not(sentence) : sentence;
}

type SentenceName = Exclude<keyof typeof text.sentences, 'other' | 'not'>;

function isSentence(type: string): type is SentenceName {
  return type !== 'other' && type !== 'not' && Object.hasOwn(text.sentences, type);
}

function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one: JsonValue) => valueText(one)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
