import { describe, expect, it } from 'vitest';
import { runKillRounds } from '../../torture/kill-rounds.ts';

describe('a process that is killed while it types and saves', () => {
  it('loses nothing that was acknowledged, damages no file and leaves nothing behind, 25 times', async () => {
    const { faults, roundsWithWork } = await runKillRounds(25);
    expect(faults).toEqual([]);
    expect(roundsWithWork).toBeGreaterThan(5);
  });
});
