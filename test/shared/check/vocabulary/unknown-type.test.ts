import { describe, expect, it } from 'vitest';
import { gradeNow } from '../grade-now.ts';

describe('checks that are not evaluated here', () => {
  it.each([
    ['llm-rubric', '"llm-rubric" needs a model to judge the answer.'],
    ['not-similar', '"similar" needs a model to judge the answer.'],
    ['python', '"python" runs a Python script, which is never done here.'],
    ['webhook', '"webhook" calls a web address, which is never done here.'],
    ['human', 'A person has to judge this.'],
    ['haiku', 'This version does not know checks of the type "haiku".'],
    ['constructor', 'This version does not know checks of the type "constructor".'],
    ['not-not-equals', 'This version does not know checks of the type "not-equals".'],
  ])('%s: %s', async (type, reason) => {
    expect(await gradeNow({ type, value: 'x' }, 'x')).toEqual({ kind: 'not-run', reason });
  });
});
