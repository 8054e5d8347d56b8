import { describe, expect, it } from 'vitest';
import { findHttpBackend } from '../../../doubles/git-server.ts';
import { runSendRounds } from '../../../torture/send-rounds.ts';

describe.skipIf(findHttpBackend() === undefined)('a process that is killed while it sends', () => {
  it('leaves one proposal, one branch and one change when it is tried again, 25 times', async () => {
    const { faults, killedAtWork } = await runSendRounds(25);
    expect(faults).toEqual([]);
    expect(killedAtWork).toBeGreaterThan(5);
  }, 240_000);
});
