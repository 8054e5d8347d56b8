import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentence, placeOfRemark } from '../../../shared/proposal/find-sentence.ts';

const text = [
  'You are a dining helper.',
  'Stay under 120 words.',
  'Allergies come first, and nobody jokes about them.',
  'Stay under 120 words.',
  'Close with a pick.',
].join('\n');

function placeOf(sentence: string, from = 0) {
  const start = text.indexOf(sentence, from);
  return placeOfRemark('prompts/suggest.prompt', text, { start, end: start + sentence.length });
}

function found(now: string, sentence: string, from = 0) {
  const place = findSentence(now, placeOf(sentence, from));
  return place && { how: place.how, text: now.slice(place.start, place.end) };
}

describe('finding the sentence of a remark again', () => {
  it('finds it where it was moved to', () => {
    const now = `A new beginning.\n\n${text}`;
    expect(found(now, 'Close with a pick.')).toEqual({ how: 'same', text: 'Close with a pick.' });
  });

  it('tells two equal sentences apart by what stands around them', () => {
    const second = text.lastIndexOf('Stay under');
    const now = `New.\n${text}`;
    expect(findSentence(now, placeOf('Stay under 120 words.', second))?.start).toBe(second + 5);
    expect(findSentence(now, placeOf('Stay under 120 words.'))?.start).toBe(now.indexOf('Stay under'));
  });

  it('finds what took its place', () => {
    const now = text.replace(
      'Allergies come first, and nobody jokes about them.',
      'Mind allergies above all.',
    );
    expect(found(now, 'Allergies come first, and nobody jokes about them.')).toEqual({
      how: 'changed',
      text: 'Mind allergies above all.',
    });
  });

  it('finds a reworded sentence that was moved as well', () => {
    const now = 'Allergies always come first, and nobody jokes about them!\nYou are a waiter.';
    expect(found(now, 'Allergies come first, and nobody jokes about them.')?.text).toBe(
      'Allergies always come first, and nobody jokes about them!',
    );
  });

  it('says that it is gone', () => {
    expect(found('Something else entirely.', 'Close with a pick.')).toBeUndefined();
    expect(found('', 'Close with a pick.')).toBeUndefined();
  });

  it('does not mind other line ends', () => {
    const now = text.replaceAll('\n', '\r\n');
    expect(found(now, 'nobody jokes about them.\nStay under')?.text).toBe(
      'nobody jokes about them.\r\nStay under',
    );
  });

  it('finds every stretch of an unchanged text exactly where it was, if it stands there once', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }).map((one) => one.replaceAll('\r', '')),
        fc.nat(80),
        fc.nat(80),
        (one, a, b) => {
          const [start, end] = [Math.min(a, b, one.length), Math.min(Math.max(a, b), one.length)];
          const quote = one.slice(start, end);
          fc.pre(quote !== '' && one.indexOf(quote) === one.lastIndexOf(quote));
          expect(findSentence(one, placeOfRemark('p', one, { start, end }))).toEqual({
            start,
            end,
            how: 'same',
          });
        },
      ),
    );
  });

  it('always points into the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, quote, now) => {
        const place = findSentence(now, { path: 'p', quote, before, after: '' });
        if (place === undefined) return;
        expect(place.start).toBeLessThan(place.end);
        expect(place.end).toBeLessThanOrEqual(now.length);
      }),
    );
  });
});
