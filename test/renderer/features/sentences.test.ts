import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedThreads, sentenceKey } from '../../../renderer/features/proposals/placed-threads.ts';
import { rowFolds } from '../../../renderer/features/proposals/row-folds.ts';
import { type SentenceRow, sentenceRows } from '../../../renderer/features/proposals/sentence-rows.ts';
import { placeOfRemark } from '../../../shared/proposal/find-sentence.ts';
import { ben, firstHead, listedProposal, suggest } from './listed-proposal.ts';

/** The sentences of a text as they are read, each with what it is in its source. */
function sentencesIn(rows: readonly SentenceRow[], before: string, after: string): readonly string[] {
  return rows.flatMap(({ parts }) =>
    parts.flatMap(({ sentence }) => {
      if (sentence === undefined) return [];
      const { start, end, isGone } = sentence;
      return [`${isGone ? '−' : ''}${(isGone ? before : after).slice(start, end)}`];
    }),
  );
}

describe('the sentences of a text', () => {
  it('are found beside the text before, each where it stands', () => {
    const [before, after] = ['Be kind. Be short.\nAsk nothing.\n', 'Be kind. Be very brief!\nAsk nothing.\n'];
    const rows = sentenceRows(suggest, before, after);
    expect(rows.map(({ isChanged }) => isChanged)).toEqual([true, false]);
    expect(sentencesIn(rows, before, after)).toEqual(['Be kind.', 'Be very brief!', 'Ask nothing.']);
  });

  it('are still there when they were taken away', () => {
    const [before, after] = ['Be kind. Be short.\n', 'Be kind.\n'];
    expect(sentencesIn(sentenceRows(suggest, before, after), before, after)).toEqual([
      'Be kind.',
      '−Be short.',
    ]);
  });

  it('are not marked in a file that is new', () => {
    expect(sentenceRows(suggest, null, 'Be kind.\n').map(({ isChanged }) => isChanged)).toEqual([false]);
  });

  it('go over fill-ins, and end at the markers of messages and conditions', () => {
    const text = 'Greet {{name}} kindly.\n{{#if late}}Hurry.{{/if}}\n';
    expect(sentencesIn(sentenceRows(suggest, null, text), '', text)).toEqual([
      'Greet {{name}} kindly.',
      'Hurry.',
    ]);
  });

  it('show every word of the text once, in its order', () => {
    const piece = fc.constantFrom(
      'Be kind.',
      ' Why? ',
      '\n',
      'a',
      '{{name}}',
      ' — ',
      '！',
      '{{#if a}}b{{/if}}',
    );
    const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const shown = sentenceRows('notes.md', before, after)
          .flatMap(({ parts }) => parts.flatMap(({ words }) => words))
          .filter(({ change }) => change !== 'removed')
          .map(({ text }) => text)
          .join('');
        expect(shown.replace(/\s/g, '')).toBe(after.replace(/\s/g, ''));
      }),
    );
  });
});

describe('a remark', () => {
  const seen = 'You help people. Be kind to all of them. Ask nothing.\n';

  function placed(quote: string, before: string, after: string) {
    const start = seen.indexOf(quote);
    const place = placeOfRemark(suggest, seen, { start, end: start + quote.length });
    const { threads } = listedProposal(1, [
      [ben, { kind: 'remark', head: firstHead, text: 'Why?', place }],
    ]).state;
    const rows = sentenceRows(suggest, before, after);
    const { bySentence, gone } = placedThreads(suggest, before, after, rows, threads);
    const sentences = rows.flatMap(({ parts }) => parts.flatMap(({ sentence }) => sentence ?? []));
    const beside = [...bySentence].map(([key, [thread]]) => {
      const sentence = sentences.find((one) => sentenceKey(one) === key);
      const source = sentence?.isGone ? before : after;
      return [thread?.became, sentence && source.slice(sentence.start, sentence.end)];
    });
    return { beside, gone: gone.map(({ became }) => became) };
  }

  it('stands beside its sentence, also where that has moved', () => {
    const after = `First of all: listen. ${seen}`;
    expect(placed('Be kind to all of them.', seen, after)).toEqual({
      beside: [['same', 'Be kind to all of them.']],
      gone: [],
    });
  });

  it('stands beside what took the sentence’s place, and says that it was reworded', () => {
    const after = seen.replace('Be kind to all of them.', 'Be kind to each of them.');
    expect(placed('Be kind to all of them.', seen, after).beside).toEqual([
      ['changed', 'Be kind to each of them.'],
    ]);
  });

  it('about a few words stands beside their sentence; over two sentences, beside the last', () => {
    expect(placed('kind to all', seen, seen).beside).toEqual([['same', 'Be kind to all of them.']]);
    expect(placed('Be kind to all of them. Ask nothing.', seen, seen).beside).toEqual([
      ['same', 'Ask nothing.'],
    ]);
  });

  it('stands beside a sentence that the proposal takes away', () => {
    const after = 'You help people.\n';
    expect(placed('Ask nothing.', seen, after).beside).toEqual([['removed', 'Ask nothing.']]);
  });

  it('is told apart when its sentence is nowhere any more', () => {
    const other = 'Something else stands here now.\n';
    expect(placed('Be kind to all of them.', other, other)).toEqual({ beside: [], gone: ['gone'] });
  });
});

describe('unchanged lines', () => {
  const runs = (matters: string) =>
    rowFolds([...matters].map((sign) => sign === '!')).map(
      ({ kind, start, end }) => `${kind} ${start}–${end}`,
    );

  it('are folded where they are far from what matters, and at least three', () => {
    expect(runs('.....!.....')).toEqual(['folded 0–4', 'shown 4–7', 'folded 7–11']);
    expect(runs('!....!')).toEqual(['shown 0–6']);
    expect(runs('......')).toEqual(['folded 0–6']);
    expect(runs('')).toEqual([]);
  });

  it('are all in one of the runs, and what matters never in a folded one', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (matters) => {
        const found = rowFolds(matters);
        expect(found.flatMap(({ start, end }) => matters.slice(start, end))).toEqual(matters);
        const folded = found.filter(({ kind }) => kind === 'folded');
        expect(folded.flatMap(({ start, end }) => matters.slice(start, end))).not.toContain(true);
      }),
    );
  });
});
