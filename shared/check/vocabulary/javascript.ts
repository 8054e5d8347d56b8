import type { Outcome } from '../check.ts';
import type { ScriptVerdict } from '../sandbox-job.ts';
import type { CheckInput, Evaluator } from './evaluator.ts';
import { brokenAndFailed, graded, notRun } from './outcome.ts';
import { quote } from './quote.ts';
import { scriptBody } from './script-body.ts';
import { scriptInput } from './script-input.ts';

/**
 * `javascript`: a script says yes or no, gives a score, or a grade of its own. It sees `output` and `context`, and
 * nothing else: no clock, no chance, no files, no network.
 */
export const javascript: Evaluator = (input) => {
  if (typeof input.value !== 'string') return brokenAndFailed('"javascript" needs a script as text.');
  return {
    kind: 'needs-sandbox',
    job: {
      kind: 'javascript',
      source: scriptBody(input.value),
      text: scriptInput(input.answer, input.context),
    },
    conclude: (result) => {
      if (result.kind === 'refused') {
        return notRun(`The script uses ${result.name}, which scripts do not get here.`);
      }
      if (result.kind === 'threw')
        return graded(false, `The script stopped with an error: ${result.message}`);
      if (result.kind !== 'javascript') throw new Error(`a script yielded a result of kind ${result.kind}`);
      return gradeReturned(input, result.returned);
    },
  };
};

/** A score counts as a pass from the threshold on, and above 0 without one. `not-` turns a pass round, never a score. */
function gradeReturned({ threshold, negated }: CheckInput, returned: ScriptVerdict): Outcome {
  if (typeof returned === 'boolean') {
    return graded(returned !== negated, `The script says ${returned ? 'yes' : 'no'}.`);
  }
  if (typeof returned === 'number') {
    const holds = threshold === undefined ? returned > 0 : returned >= threshold;
    const limit = threshold === undefined ? 'above 0' : `at least ${threshold}`;
    const reason = `The script gives ${returned}; ${negated ? 'not ' : ''}${limit} is asked for.`;
    return { kind: 'graded', pass: holds !== negated, score: returned, reason };
  }
  const says = `The script says ${returned.pass ? 'yes' : 'no'}`;
  const reason = returned.reason === '' ? `${says}.` : `${says}: ${quote(returned.reason)}.`;
  return { kind: 'graded', pass: returned.pass !== negated, score: returned.score, reason };
}
