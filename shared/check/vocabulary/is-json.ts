import { gradeClaim } from './claim.ts';
import type { Evaluator } from './evaluator.ts';
import { broken } from './outcome.ts';
import { quote } from './quote.ts';
import { schemaText } from './schema-text.ts';

/**
 * `is-json`: the whole answer is JSON, and as the schema asks where the check has one. Numbers, texts and lists are
 * JSON too; JSON within a code fence is not.
 */
export const isJson: Evaluator = (input) => {
  const { text } = input;
  const claim = { does: 'is JSON', doesNot: 'is not JSON', base: 'be JSON' };
  if (!parses(text)) return gradeClaim(input, false, { ...claim, found: `it is ${quote(text)}` });
  const schema = schemaText(input.value);
  if (schema.kind === 'none') return gradeClaim(input, true, { ...claim, found: 'it is' });
  if (schema.kind === 'problem') return broken(schema.problem);
  return {
    kind: 'needs-sandbox',
    job: { kind: 'is-json', source: schema.text, text },
    conclude: (result) => {
      const errors = result.kind === 'schema' ? result.errors : null;
      return gradeClaim(input, errors === null, {
        does: 'is JSON as the schema asks',
        doesNot: `is JSON that the schema does not allow: ${errors}`,
        base: 'be JSON as the schema asks',
        found: errors === null ? 'it is' : `it is not: ${errors}`,
      });
    },
  };
};

/** Whether a text is JSON. Most answers are not: their first character tells, at a tenth of the price of an exception. */
function parses(text: string): boolean {
  if (!/^\s*["[{\-\dtfn]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
