import { gradeClaim } from './claim.ts';
import type { CheckInput, Evaluator } from './evaluator.ts';
import { findJsonObjects, isCostlyToSearch } from './json-objects.ts';
import { broken } from './outcome.ts';
import { schemaText } from './schema-text.ts';

/**
 * `contains-json`: there is a JSON object somewhere in the answer, and where the check has a schema, one that is as
 * the schema asks. What counts as an object is wide, see `findJsonObjects`.
 */
export const containsJson: Evaluator = (input) => {
  const { value, text } = input;
  if (!text.includes('{')) return gradeFound(input, 0);
  const schema = schemaText(value);
  if (schema.kind === 'none' && !isCostlyToSearch(text))
    return gradeFound(input, findJsonObjects(text).length);
  if (schema.kind === 'problem') {
    return findJsonObjects(text).length === 0 ? gradeFound(input, 0) : broken(schema.problem);
  }
  const source = schema.kind === 'none' ? '' : schema.text;
  return {
    kind: 'needs-sandbox',
    job: { kind: 'contains-json', source, text },
    conclude: (result) => {
      if (result.kind !== 'schema' || result.values === 0 || source === '') {
        return gradeFound(input, result.kind === 'schema' ? result.values : 0);
      }
      const { errors } = result;
      return gradeClaim(input, errors === null, {
        does: 'contains JSON as the schema asks',
        doesNot: 'contains no JSON as the schema asks',
        base: 'contain JSON as the schema asks',
        found: errors === null ? 'it does' : `its JSON is not: ${errors}`,
      });
    },
  };
};

function gradeFound(input: CheckInput, count: number) {
  const claim = { does: 'contains JSON', doesNot: 'contains no JSON object', base: 'contain JSON' };
  return gradeClaim(input, count > 0, {
    ...claim,
    found: count > 0 ? 'it does' : 'there is no object in it',
  });
}
