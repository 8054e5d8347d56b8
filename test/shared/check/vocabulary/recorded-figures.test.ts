import { describe, expect, it } from 'vitest';
import { gradeNow } from '../grade-now.ts';

const recorded = { output: 'x', latencyMs: 1352, cost: 0.00042, finishReason: 'stop' };

describe('latency, cost and finish-reason', () => {
  it.each([
    [{ type: 'latency', threshold: 1352 }, true],
    [{ type: 'latency', threshold: 150 }, false],
    [{ type: 'not-latency', threshold: 150 }, true],
    [{ type: 'cost', threshold: 0.001 }, true],
    [{ type: 'cost', threshold: 0 }, false],
    [{ type: 'finish-reason', value: 'STOP' }, true],
    [{ type: 'finish-reason', value: 'length' }, false],
    [{ type: 'not-finish-reason', value: 'length' }, true],
  ])('%j on what was recorded: %s', async (check, pass) => {
    expect(await gradeNow(check, recorded)).toMatchObject({ kind: 'graded', pass });
  });

  it('are not run where the figure was not recorded, which promptfoo answers with an error', async () => {
    expect(await gradeNow({ type: 'latency', threshold: 5 }, { output: 'x' })).toEqual({
      kind: 'not-run',
      reason: 'The time of this answer is not known.',
      promptfooThrows: true,
    });
    expect(await gradeNow({ type: 'not-cost', threshold: 5 }, { output: 'x' })).toMatchObject({
      kind: 'not-run',
    });
  });

  it('take a reason that was not recorded as another reason', async () => {
    expect(await gradeNow({ type: 'finish-reason', value: 'stop' }, { output: 'x' })).toMatchObject({
      pass: false,
    });
    expect(await gradeNow({ type: 'not-finish-reason', value: 'stop' }, { output: 'x' })).toMatchObject({
      pass: true,
    });
  });

  it('are broken without a limit or a reason', async () => {
    expect(await gradeNow({ type: 'latency' }, recorded)).toMatchObject({ kind: 'broken' });
    expect(await gradeNow({ type: 'cost' }, { output: 'x' })).toMatchObject({ kind: 'broken' });
    expect(await gradeNow({ type: 'finish-reason' }, recorded)).toMatchObject({ kind: 'broken' });
  });

  it('say the figure and the limit', async () => {
    const { reason } = await gradeNow({ type: 'latency', threshold: 150 }, recorded);
    expect(reason).toBe("The answer's time should be at most 150 ms, but it is 1352 ms.");
  });
});
