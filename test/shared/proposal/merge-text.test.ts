import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MergedText, mergeText, settleText } from '../../../shared/proposal/merge-text.ts';
import { linesOf, wordsOf } from '../../../shared/proposal/text-pieces.ts';

const words = fc.constantFrom('You', 'are', 'a', 'kind', 'waiter.', '{{name}}', '{', 'constructor', 'Ünï');
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n', '\r\n', '\n\n', '\r');
const text = fc
  .array(fc.tuple(words, gap), { maxLength: 14 })
  .map((pairs) => pairs.map(([word, space]) => word + space).join(''));

/** A text with some of its words replaced, removed or followed by others. */
function edited(base: string): fc.Arbitrary<string> {
  const pieces = wordsOf(base);
  const edit = fc.tuple(
    fc.nat({ max: Math.max(0, pieces.length - 1) }),
    fc.constantFrom('', 'X ', 'Y Z ', '\n'),
  );
  return fc
    .array(edit, { maxLength: 3 })
    .map((edits) => pieces.map((piece, at) => edits.find(([place]) => place === at)?.[1] ?? piece).join(''));
}

const triple = text.chain((base) =>
  fc.record({
    base: fc.constant(base),
    mine: fc.oneof(edited(base), text),
    theirs: fc.oneof(edited(base), text),
  }),
);

function mirrored(merged: MergedText): MergedText {
  if (merged.kind === 'clean') return merged;
  const parts = merged.parts.map((part) =>
    part.kind === 'agreed' ? part : { ...part, mine: part.theirs, theirs: part.mine },
  );
  return { kind: 'conflict', parts };
}

describe('putting two changes of a text together', () => {
  it('takes the other side where one side changed nothing', () => {
    fc.assert(
      fc.property(triple, ({ base, mine }) => {
        expect(mergeText(base, base, mine)).toEqual({ kind: 'clean', text: mine });
        expect(mergeText(base, mine, base)).toEqual({ kind: 'clean', text: mine });
      }),
    );
  });

  it('is clean where both made the same change', () => {
    fc.assert(
      fc.property(triple, ({ base, mine }) => {
        expect(mergeText(base, mine, mine)).toEqual({ kind: 'clean', text: mine });
      }),
    );
  });

  it('gives both sides the same result, seen from either', () => {
    fc.assert(
      fc.property(triple, ({ base, mine, theirs }) => {
        expect(mergeText(base, theirs, mine)).toEqual(mirrored(mergeText(base, mine, theirs)));
      }),
    );
  });

  it('holds all of either version where that version is chosen throughout and nothing else was changed', () => {
    fc.assert(
      fc.property(triple, ({ base, mine, theirs }) => {
        const merged = mergeText(base, mine, theirs);
        if (merged.kind === 'clean' || merged.parts.length > 1) return;
        const withoutEnds = (one: string) => one.replace(/\r\n|\r/g, '\n');
        expect(withoutEnds(settleText(merged, (part) => part.mine))).toBe(withoutEnds(mine));
        expect(withoutEnds(settleText(merged, (part) => part.theirs))).toBe(withoutEnds(theirs));
      }),
    );
  });

  it('makes no text of its own: every word comes from one of the versions', () => {
    fc.assert(
      fc.property(triple, ({ base, mine, theirs }) => {
        const known = new Set([base, mine, theirs].flatMap((one) => one.split(/\s+/)));
        const merged = mergeText(base, mine, theirs);
        for (const side of ['base', 'mine', 'theirs'] as const) {
          for (const word of settleText(merged, (part) => part[side]).split(/\s+/)) {
            expect([...known].some((one) => one.includes(word))).toBe(true);
          }
        }
        expect(JSON.stringify(merged)).not.toMatch(/<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|/);
      }),
    );
  });

  it('keeps what only one side changed, whatever is chosen elsewhere', () => {
    const base = 'One.\nTwo.\nThree.\nFour.\nFive.\n';
    const merged = mergeText(
      base,
      base.replace('One', 'Mine').replace('Five', '5'),
      base.replace('Five', 'V'),
    );
    expect(merged).toEqual({
      kind: 'conflict',
      parts: [
        { kind: 'agreed', text: 'Mine.\nTwo.\nThree.\nFour.\n' },
        { kind: 'conflict', base: 'Five.\n', mine: '5.\n', theirs: 'V.\n' },
      ],
    });
  });

  it('puts changes of different words of a sentence together', () => {
    expect(
      mergeText(
        'You are a friendly assistant who suggests three dishes.\n',
        'You are a calm assistant who suggests three dishes.\n',
        'You are a friendly assistant who suggests five dishes.\n',
      ),
    ).toEqual({ kind: 'clean', text: 'You are a calm assistant who suggests five dishes.\n' });
  });

  it.each([
    ['the same word', 'Suggest calm dishes to every guest.', 'Suggest bold dishes to every guest.'],
    ['neighbouring words', 'Suggest calm dishes to every guest.', 'Suggest good plates to every guest.'],
    [
      'a word within a sentence that was rewritten',
      'Say nothing to a guest.',
      'Suggest good dishes to any guest.',
    ],
  ])('asks where both changed %s', (_what, mine, theirs) => {
    const base = 'Suggest good dishes to every guest.';
    expect(mergeText(base, mine, theirs)).toEqual({
      kind: 'conflict',
      parts: [{ kind: 'conflict', base, mine, theirs }],
    });
  });

  it('does not change a tag from two sides at once', () => {
    const merged = mergeText(
      'Hello {{#ifEquals plan "pro"}}dear{{/ifEquals}} guest of the house',
      'Hello {{#unlessEquals plan "pro"}}dear{{/ifEquals}} guest of the house',
      'Hello {{#ifEquals plan "max"}}dear{{/ifEquals}} guest of the house',
    );
    expect(merged.kind).toBe('conflict');
  });

  it('takes over new line ends with the changes of the other side', () => {
    const base = 'One.\nTwo.\nThree.\nFour.';
    const windows = base.replaceAll('\n', '\r\n');
    const merged = mergeText(base, windows, base.replace('Two', 'Zwei'));
    expect(merged).toEqual({ kind: 'clean', text: 'One.\r\nZwei.\r\nThree.\r\nFour.' });
  });

  it('keeps every line end where a text mixes them', () => {
    const base = 'One.\r\nTwo.\nThree.\r\nFour.\n';
    expect(mergeText(base, base.replace('One', '1'), base.replace('Four', '4'))).toEqual({
      kind: 'clean',
      text: '1.\r\nTwo.\nThree.\r\n4.\n',
    });
  });

  it('asks about the whole where texts are too large to compare', () => {
    const lines = (word: string) => Array.from({ length: 30_000 }, (_, at) => `${word} ${at % 7}\n`).join('');
    const [base, mine, theirs] = [lines('a'), lines('b'), lines('c')];
    expect(mergeText(`top\n${base}end\n`, `top\n${mine}end\n`, `top\n${theirs}end\n`)).toEqual({
      kind: 'conflict',
      parts: [
        { kind: 'agreed', text: 'top\n' },
        { kind: 'conflict', base, mine, theirs },
        { kind: 'agreed', text: 'end\n' },
      ],
    });
  });

  it('comes to an end where thousands of lines or words are equal', () => {
    for (const piece of ['a\n', 'a ', '{{x}} ']) {
      const many = piece.repeat(4000);
      const merged = mergeText(`x\n${many}y\n`, `m\n${many}n\n`, `p\n${many}q\n`);
      expect(settleText(merged, (part) => part.mine)).toBe(`m\n${many}n\n`);
    }
  });

  it('cuts texts without losing anything', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (one) => {
        expect(linesOf(one).join('')).toBe(one);
        expect(wordsOf(one).join('')).toBe(one);
      }),
    );
  });
});
