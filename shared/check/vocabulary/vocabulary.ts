import type { CheckType } from '../check.ts';
import { contains, icontains } from './contains.ts';
import { containsJson } from './contains-json.ts';
import { containsAll, containsAny, icontainsAll, icontainsAny } from './contains-list.ts';
import { equals } from './equals.ts';
import type { Evaluator } from './evaluator.ts';
import { finishReason } from './finish-reason.ts';
import { isJson } from './is-json.ts';
import { javascript } from './javascript.ts';
import { cost, latency } from './limits.ts';
import { regex } from './regex.ts';
import { endsWith, startsWith } from './starts-with.ts';
import { wordCount } from './word-count.ts';

/** Every type of check that this version evaluates, without `not-`. */
export const vocabulary: Readonly<Record<CheckType, Evaluator>> = {
  equals,
  contains,
  icontains,
  'contains-all': containsAll,
  'contains-any': containsAny,
  'icontains-all': icontainsAll,
  'icontains-any': icontainsAny,
  'starts-with': startsWith,
  'ends-with': endsWith,
  regex,
  'is-json': isJson,
  'contains-json': containsJson,
  'word-count': wordCount,
  'finish-reason': finishReason,
  latency,
  cost,
  javascript,
};
