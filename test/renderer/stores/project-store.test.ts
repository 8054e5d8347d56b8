import { describe, expect, it } from 'vitest';
import {
  currentText,
  draftTexts,
  openedState,
  withOutsideChanges,
  withText,
} from '../../../renderer/stores/project-store.ts';

const opened = openedState({
  id: 'one',
  kind: 'folder',
  name: 'Where2Eat',
  place: '/home/ada',
  files: [['prompts/suggest.prompt', { text: 'Hello.' }]],
  keptAside: [],
  drafts: [{ path: 'prompts/explain.prompt', text: 'New.', base: null, editedAt: '2026-11-23T09:00:00Z' }],
});

describe('the open project', () => {
  it('shows an edit over the file, and the file again when the edit is taken back by typing', () => {
    const edited = withText(opened, 'prompts/suggest.prompt', 'Hello!');
    expect(currentText(edited, 'prompts/suggest.prompt')).toBe('Hello!');
    const back = withText(edited, 'prompts/suggest.prompt', 'Hello.');
    expect(currentText(back, 'prompts/suggest.prompt')).toBe('Hello.');
    expect(back.drafts.has('prompts/suggest.prompt')).toBe(false);
  });

  it('keeps the text that an edit began from, however long it goes on', () => {
    const edited = withText(withText(opened, 'prompts/suggest.prompt', 'A'), 'prompts/suggest.prompt', 'AB');
    expect(edited.drafts.get('prompts/suggest.prompt')).toEqual({ text: 'AB', base: 'Hello.' });
  });

  it('restores drafts from last time, and tells the engine of deleted files', () => {
    const deleted = withText(opened, 'prompts/suggest.prompt', null);
    expect(currentText(deleted, 'prompts/suggest.prompt')).toBeUndefined();
    expect(draftTexts(deleted.drafts)).toEqual([
      ['prompts/explain.prompt', 'New.'],
      ['prompts/suggest.prompt', null],
    ]);
  });

  it('keeps an edit when somebody else changes the file, and marks it', () => {
    const edited = withText(opened, 'prompts/suggest.prompt', 'Mine');
    const changed = withOutsideChanges(edited, [['prompts/suggest.prompt', { text: 'Theirs' }]]);
    expect(currentText(changed, 'prompts/suggest.prompt')).toBe('Mine');
    expect([...changed.changedOutside]).toEqual(['prompts/suggest.prompt']);
  });

  it('takes their text, and no mark stays, when the edit of a file changed outside is given up', () => {
    const edited = withText(opened, 'prompts/suggest.prompt', 'Mine');
    const changed = withOutsideChanges(edited, [['prompts/suggest.prompt', { text: 'Theirs' }]]);
    const givenUp = withText(changed, 'prompts/suggest.prompt', 'Theirs');
    expect(currentText(givenUp, 'prompts/suggest.prompt')).toBe('Theirs');
    expect(givenUp.drafts.has('prompts/suggest.prompt')).toBe(false);
    expect(givenUp.changedOutside.size).toBe(0);
  });

  it('needs no draft any more when somebody else made just the same change', () => {
    const edited = withText(opened, 'prompts/suggest.prompt', 'Mine');
    const changed = withOutsideChanges(edited, [['prompts/suggest.prompt', { text: 'Mine' }]]);
    expect(changed.drafts.has('prompts/suggest.prompt')).toBe(false);
    expect(changed.changedOutside.size).toBe(0);
  });
});
