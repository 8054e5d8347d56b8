import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../../shared/cost/split-lines.ts';

test('the lines put together are the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '/', '.') });
  fc.assert(
    fc.property(text, (source) => {
      expect(splitLines(source).join('')).toBe(source);
    }),
  );
});

test('a line keeps its line end', () => {
  expect(splitLines('one\ntwo\n')).toEqual(['one\n', 'two\n']);
});

test('indentation belongs to the line that it begins', () => {
  expect(splitLines('one\n  two')).toEqual(['one\n', '  two']);
});

test('empty lines stay with the line before them, because one token may hold them all', () => {
  expect(splitLines('one\n \n\ntwo')).toEqual(['one\n \n\n', 'two']);
});
