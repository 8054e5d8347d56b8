import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommaList } from '../../../../shared/check/vocabulary/comma-list.ts';

describe('a list between commas', () => {
  it.each([
    ['a, b ,c', ['a', 'b', 'c']],
    [' ,,a,, ,b,', ['a', 'b']],
    ['"a, b",c', ['a, b', 'c']],
    ['"say ""hi""", x', ['say "hi"', 'x']],
    ['"say \\"hi\\" \\\\ \\n"', ['say "hi" \\ \\n']],
    ['" a " , b', [' a ', 'b']],
    ['a "b" c', ['a "b" c']],
    ['', []],
  ])('reads %j', (text, parts) => {
    expect(parseCommaList(text)).toEqual({ ok: true, parts });
  });

  it.each([['"a'], ['"a\\"'], ['"a""'], ['"a" b']])('refuses %j', (text) => {
    expect(parseCommaList(text).ok).toBe(false);
  });

  it('gives back any parts that were quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        const text = parts.map((part) => `"${part.replaceAll(/["\\]/g, '\\$&')}"`).join(', ');
        expect(parseCommaList(text)).toEqual({ ok: true, parts });
      }),
    );
  });
});
