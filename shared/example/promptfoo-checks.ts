import type { Check } from '../check/check.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { fillPromptfoo } from './promptfoo-template.ts';

/** Checks from promptfoo's assertions, and the names of their options that are not taken over. */
export interface PromptfooChecks {
  readonly checks: readonly Check[];
  readonly dropped: readonly string[];
}

const taken: ReadonlySet<string> = new Set(['type', 'value', 'threshold', 'weight', 'metric', 'assert']);

/**
 * Turns a test's assertions into checks. The vocabulary is the same, so types are kept, also those that this Galley does
 * not run. Texts with fill-ins are filled with the test's values.
 */
export function promptfooChecks(assertions: readonly JsonObject[], vars: JsonObject): PromptfooChecks {
  const results = assertions.map((assertion) => checkOf(assertion, vars));
  return {
    checks: results.flatMap(({ checks }) => checks),
    dropped: results.flatMap(({ dropped }) => dropped),
  };
}

function checkOf(assertion: JsonObject, vars: JsonObject): PromptfooChecks {
  const { type, value, assert } = assertion;
  const dropped = Object.keys(assertion).filter((key) => !taken.has(key));
  if (typeof type !== 'string') return { checks: [], dropped: ['an assertion without a type'] };
  const common = {
    ...numberAt(assertion, 'threshold'),
    ...numberAt(assertion, 'weight'),
    ...(typeof assertion.metric === 'string' && { metric: assertion.metric }),
  };
  if (type === 'assert-set') {
    const members = promptfooChecks(Array.isArray(assert) ? assert.filter(isJsonObject) : [], vars);
    return {
      checks: [{ type, assert: members.checks, ...common }],
      dropped: [...dropped, ...members.dropped],
    };
  }
  return {
    checks: [{ type, ...(value !== undefined && { value: filled(value, vars) }), ...common }],
    dropped,
  };
}

/** promptfoo fills texts and the texts of a list; other values it takes as they are. */
function filled(value: JsonValue, vars: JsonObject): JsonValue {
  if (typeof value === 'string') return fillPromptfoo(value, vars);
  const list: JsonValue | readonly JsonValue[] = value;
  return Array.isArray(list)
    ? list.map((part: JsonValue) => (typeof part === 'string' ? fillPromptfoo(part, vars) : part))
    : value;
}

function numberAt<Key extends string>(object: JsonObject, key: Key): { readonly [name in Key]?: number } {
  const value = object[key];
  return typeof value === 'number' ? ({ [key]: value } as { readonly [name in Key]: number }) : {}; // a computed key loses its literal type
}
