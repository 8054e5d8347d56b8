import { expect, it } from 'vitest';
import { advanceRun, countAttempts, startRun } from '../../../shared/answers/run-state.ts';

const answered = { kind: 'answered', before: false } as const;

it('is kept or dropped whole, once, and only when nothing is being asked any more', () => {
  const asking = startRun(['a', 'b']);
  expect(advanceRun(asking, { kind: 'keep' })).toBe(asking);
  const done = advanceRun(asking, { kind: 'finished' });
  const kept = advanceRun(done, { kind: 'keep' });
  expect(kept.phase).toBe('kept');
  expect(advanceRun(kept, { kind: 'drop' })).toBe(kept);
  expect(advanceRun(done, { kind: 'drop' }).phase).toBe('dropped');
});

it('still takes the answers that were on their way when it was cancelled', () => {
  const cancelling = advanceRun(startRun(['a', 'b']), { kind: 'cancel' });
  const later = advanceRun(cancelling, { kind: 'attempt', key: 'a', attempt: answered });
  expect(countAttempts(later)).toMatchObject({ answered: 1, waiting: 1 });
  expect(advanceRun(later, { kind: 'finished' }).phase).toBe('done');
});

it('knows no attempts but those that were planned', () => {
  const run = startRun(['a']);
  expect(advanceRun(run, { kind: 'attempt', key: 'x', attempt: answered })).toBe(run);
});
