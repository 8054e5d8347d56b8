import { splitModelName } from './model-name.ts';

/** A byte-pair encoding of OpenAI. */
export type TokenEncoding = 'cl100k_base' | 'o200k_base';

/** The encoding to count with, and whether it is the model's own. */
export interface EncodingChoice {
  readonly encoding: TokenEncoding;
  readonly own: boolean;
}

const cl100k = /^(?:gpt-3\.5|gpt-35|gpt-4(?![.\do])|text-embedding-(?:3|ada-002))/;
const o200k = /^(?:chatgpt-4o|gpt-4o|gpt-4\.\d|gpt-5|o[134](?:$|-))/;

/**
 * Which encoding counts a model's tokens, by its family: `cl100k_base` for GPT-3.5 and GPT-4, `o200k_base` for
 * GPT-4o and everything since. Source: `tiktoken/model.py` of openai/tiktoken. Other makers' models have tokenizers
 * of their own; for them `o200k_base` gives an estimate.
 */
export function encodingFor(model: string | undefined): EncodingChoice {
  const { provider, name: full } = splitModelName(model ?? '');
  const name = (provider === 'openrouter' ? splitModelName(full).name : full).toLowerCase();
  if (cl100k.test(name)) return { encoding: 'cl100k_base', own: true };
  return { encoding: 'o200k_base', own: o200k.test(name) };
}
