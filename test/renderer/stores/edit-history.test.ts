import { describe, expect, it } from 'vitest';
import { createEditHistory } from '../../../renderer/stores/edit-history.ts';

function folder(texts: Readonly<Record<string, string | null>>) {
  const now = new Map(Object.entries(texts));
  return (path: string) => now.get(path) ?? null;
}

describe('taking back what forms and buttons did', () => {
  it('takes the newest step first, and any step by its number', () => {
    const history = createEditHistory();
    const first = history.note([{ path: 'a', before: '1', after: '2' }]);
    history.note([{ path: 'b', before: null, after: 'new' }]);
    expect(history.takeBack(folder({ a: '2', b: 'new' }))).toMatchObject({ changes: [{ path: 'b' }] });
    expect(history.takeBack(folder({ a: '2' }), first)).toMatchObject({ kind: 'done' });
    expect(history.takeBack(folder({ a: '1' }))).toEqual({ kind: 'nothing' });
  });

  it('takes a word that was typed into one field back as a whole', () => {
    const history = createEditHistory();
    history.note([{ path: 'a', before: '', after: 's' }], 'name');
    history.note([{ path: 'a', before: 's', after: 'so' }], 'name');
    history.note([{ path: 'a', before: 'so', after: 'so!' }], 'other');
    expect(history.takeBack(folder({ a: 'so!' }))).toMatchObject({ changes: [{ before: 'so' }] });
    expect(history.takeBack(folder({ a: 'so' }))).toEqual({
      kind: 'done',
      changes: [{ path: 'a', before: '', after: 'so' }],
    });
  });

  it('leaves a file alone that was edited since, and says which', () => {
    const history = createEditHistory();
    history.note([{ path: 'a', before: '1', after: '2' }]);
    expect(history.takeBack(folder({ a: '3' }))).toEqual({ kind: 'later-edits', path: 'a' });
    expect(history.takeBack(folder({ a: '2' }))).toMatchObject({ kind: 'done' });
  });

  it('forgets the oldest steps rather than filling the memory, and never the newest', () => {
    const history = createEditHistory();
    const oldest = history.note([{ path: 'a', before: '', after: 'x' }]);
    const huge = 'x'.repeat(9_000_000);
    const newest = history.note([{ path: 'b', before: '', after: huge }]);
    expect(history.takeBack(folder({ a: 'x' }), oldest)).toEqual({ kind: 'nothing' });
    expect(history.takeBack(folder({ b: huge }), newest)).toMatchObject({ kind: 'done' });
  });
});
