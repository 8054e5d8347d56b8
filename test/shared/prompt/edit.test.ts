import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, replaceRange } from '../../../shared/prompt/edit.ts';

/** A text cut into pieces: every second one is to be replaced. */
const pieces = fc.array(
  fc.tuple(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: 'binary' }),
  ),
  { maxLength: 6 },
);

describe('an edit', () => {
  it('changes its range and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (before, old, after, text) => {
          const range = { start: before.length, end: before.length + old.length };
          expect(replaceRange(before + old + after, range, text)).toBe(before + text + after);
        },
      ),
    );
  });

  it('leaves what lies between several edits as it is, in whatever order they are given', () => {
    fc.assert(
      fc.property(pieces, fc.string({ unit: 'binary' }), fc.boolean(), (parts, tail, isReversed) => {
        let source = '';
        let expected = '';
        const edits = parts.map(([kept, old, text]) => {
          const start = source.length + kept.length;
          source += kept + old;
          expected += kept + text;
          return { start, end: start + old.length, text };
        });
        const given = isReversed ? edits.reverse() : edits;
        expect(applyEdits(source + tail, given)).toEqual({ ok: true, source: expected + tail });
      }),
    );
  });

  it('is refused together with one that overlaps it, and outside of the text', () => {
    const first = { start: 0, end: 3, text: 'x' };
    const second = { start: 2, end: 4, text: 'y' };
    expect(applyEdits('abcdef', [second, first])).toEqual({ ok: false, code: 'overlap', edit: second });
    const outside = { start: 5, end: 9, text: '' };
    expect(applyEdits('abcdef', [outside])).toEqual({ ok: false, code: 'out-of-range', edit: outside });
  });

  it('puts insertions at one place one after the other', () => {
    const at = { start: 1, end: 1 };
    const edits = [
      { ...at, text: '1' },
      { ...at, text: '2' },
    ];
    expect(applyEdits('ab', edits)).toEqual({ ok: true, source: 'a12b' });
  });
});
