import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleOutside, withDraft } from '../../../renderer/stores/outside-changes.ts';
import { openedState, withOutsideChanges, withText } from '../../../renderer/stores/project-store.ts';

const path = 'prompts/suggest.prompt';
const never = () => false;

function opened(text: string) {
  return openedState({
    id: 'one',
    kind: 'folder',
    name: 'Where2Eat',
    place: '/home/ada',
    files: [[path, { text }]],
    drafts: [],
    keptAside: [],
  });
}

function met(base: string, mine: string, theirs: string | null) {
  const edited = withText(opened(base), path, mine);
  return withOutsideChanges(edited, [[path, theirs === null ? null : { text: theirs }]]);
}

describe('an edit that somebody else’s change meets', () => {
  it('is joined with it where they do not touch, and goes on from their text', () => {
    const state = met('One.\n\nTwo.\n\nThree.\n', 'One!\n\nTwo.\n\nThree.\n', 'One.\n\nTwo.\n\nThree?\n');
    const { state: settled, joined } = settleOutside(state, never);
    expect(settled.drafts.get(path)).toEqual({
      text: 'One!\n\nTwo.\n\nThree?\n',
      base: 'One.\n\nTwo.\n\nThree?\n',
    });
    expect(settled.changedOutside.size).toBe(0);
    expect(joined).toEqual([[path, { text: 'One!\n\nTwo.\n\nThree.\n', base: 'One.\n\nTwo.\n\nThree.\n' }]]);
  });

  it('stays as it is, and marked, where they touch, where the file is gone, and where it was taken apart', () => {
    for (const state of [met('One.\n', 'One!\n', 'One?\n'), met('One.\n', 'One!\n', null)]) {
      expect(settleOutside(state, never)).toEqual({ state, joined: [] });
    }
    const apart = met('One.\n\nTwo.\n', 'One!\n\nTwo.\n', 'One.\n\nTwo?\n');
    expect(settleOutside(apart, (one) => one === path)).toEqual({ state: apart, joined: [] });
  });

  it('is over when theirs says the same, and found at the next start when Galley was closed meanwhile', () => {
    expect(met('One.', 'Two.', 'Two.').drafts.size).toBe(0);
    const later = openedState({
      id: 'one',
      kind: 'folder',
      name: 'Where2Eat',
      place: '/home/ada',
      files: [[path, { text: 'Theirs' }]],
      drafts: [{ path, text: 'Mine', base: 'Base', editedAt: '2026-11-23T09:00:00Z' }],
      keptAside: [],
    });
    expect([...later.changedOutside]).toEqual([path]);
  });

  it('is never lost and never marked for nothing, whatever the texts are', () => {
    const lines = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 6 })
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const before = met(base, mine, theirs);
        const { state, joined } = settleOutside(before, never);
        const kept = before.drafts.get(path);
        if (joined.length > 0) {
          // What was joined can be taken apart again, to what it was.
          expect(joined).toEqual([[path, kept]]);
          const apart = withDraft(state, path, kept);
          expect(apart.drafts.get(path)).toEqual(kept);
          expect(apart.changedOutside.has(path)).toBe(true);
        } else expect(state.drafts.get(path)).toEqual(kept);
        if (state.changedOutside.has(path)) expect(state.drafts.get(path)?.base).not.toBe(theirs);
      }),
    );
  });
});
