import { describe, expect, it } from 'vitest';
import { isDone, stepAt, type TourView, tourSteps } from '../../../renderer/features/tour/tour-steps.ts';

const atFirst: TourView = { drafts: 0, example: undefined, side: 'preview', screen: 'editor' };

describe('the tour through the sample', () => {
  it('begins at its first step and is over behind its last', () => {
    expect(stepAt(undefined)).toEqual({ step: 'edit', number: 1 });
    expect(stepAt(tourSteps.length - 1)?.step).toBe('giveUp');
    expect(stepAt(tourSteps.length)).toBeUndefined();
  });

  it.each(['one', -1, 1.5, Number.NaN, true])('begins anew when what was kept is %s', (kept) => {
    expect(stepAt(kept)?.number).toBe(1);
  });

  it('sees that a step was done by what the creator did, not by a button', () => {
    expect(isDone('edit', atFirst, atFirst)).toBe(false);
    expect(isDone('edit', atFirst, { ...atFirst, drafts: 1 })).toBe(true);
    expect(isDone('reach', atFirst, { ...atFirst, example: 'two' })).toBe(true);
    expect(isDone('checks', atFirst, { ...atFirst, side: 'checks' })).toBe(true);
    expect(isDone('examples', atFirst, { ...atFirst, screen: 'examples' })).toBe(true);
    expect(isDone('giveUp', { ...atFirst, drafts: 1 }, { ...atFirst, drafts: 1 })).toBe(false);
    expect(isDone('giveUp', { ...atFirst, drafts: 1 }, atFirst)).toBe(true);
  });
});
