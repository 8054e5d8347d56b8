import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchCounts } from '../../../renderer/monaco/branch-counts.ts';
import { changedStretch } from '../../../renderer/monaco/changed-stretch.ts';
import { deleteAnswer, restingPlace } from '../../../renderer/monaco/guard.ts';
import { minimalEdit } from '../../../renderer/monaco/minimal-edit.ts';
import { afterPlainEdit } from '../../../renderer/monaco/plain-edit.ts';
import { readableDocument } from '../../../renderer/monaco/readable.ts';
import { rightToLeftLines } from '../../../renderer/monaco/right-to-left.ts';
import { englishText } from '../../../renderer/monaco/text.ts';
import { type VisualModel, visualModel } from '../../../renderer/monaco/visual-model.ts';
import { blocks } from '../../../shared/prompt/blocks.ts';
import { applyEdits } from '../../../shared/prompt/edit.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

const suggest = readFileSync(
  new URL('../../../examples/where2eat/prompts/suggest.prompt', import.meta.url),
  'utf8',
);

function modelOf(source: string): VisualModel {
  return visualModel(parseDocument('prompts/test.prompt', source), englishText);
}

describe('a text that comes from elsewhere', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '😀', '😁', 'é'), maxLength: 20 });

  it('is taken over by one edit that changes nothing else', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const edit = minimalEdit(from, to);
        expect(applyEdits(from, edit ? [edit] : [])).toEqual({ ok: true, source: to });
      }),
    );
  });

  it('never parts an emoji', () => {
    expect(minimalEdit('x😀y', 'x😁y')).toEqual({ start: 1, end: 3, text: '😁' });
  });
});

describe('typing words', () => {
  it('gives the same view as reading the prompt again', () => {
    const place = fc.nat({ max: suggest.length });
    const typed = fc.constantFrom('a', 'two words', ' ', '.', '😀', 'ب', '"');
    let followed = 0;
    fc.assert(
      fc.property(place, fc.nat({ max: 3 }), typed, (start, length, text) => {
        const source = suggest.slice(0, start) + text + suggest.slice(start + length);
        const moved = afterPlainEdit(modelOf(suggest), suggest, { start, length, text });
        if (!moved) return;
        followed++;
        const read = modelOf(source);
        expect({ ...moved, pieces: undefined }).toEqual({ ...read, pieces: undefined });
        const withoutKey = ({ pieces }: VisualModel): unknown =>
          pieces.map((piece) => ({ ...piece, branch: piece.branch !== undefined }));
        expect(withoutKey(moved)).toEqual(withoutKey(read));
      }),
      { numRuns: 300 },
    );
    expect(followed).toBeGreaterThan(20);
  });

  it('is not followed when a tag that was only written about becomes one', () => {
    const source = 'Write \\{{name}} here';
    expect(afterPlainEdit(modelOf(source), source, { start: 6, length: 1, text: '' })).toBeUndefined();
  });

  it('is never followed blindly where it may begin a tag, a line or settings', () => {
    const start = suggest.indexOf('dining helper');
    for (const text of ['{', '}', '\\', '\n', '---', '# note']) {
      expect(afterPlainEdit(modelOf(suggest), suggest, { start, length: 0, text })).toBeUndefined();
    }
    expect(afterPlainEdit(modelOf(suggest), suggest, { start: 6, length: 0, text: 'a' })).toBeUndefined();
  });
});

describe('a cursor in the visual view', () => {
  const source = '---\nmodel: a\n---\n{{role "system"}}\nHi {{party}} there\n{{role "user"}}\nYes';
  const model = modelOf(source);
  const chip = { start: source.indexOf('{{party'), end: source.indexOf(' there') };

  it('passes a chip in one step, in both directions', () => {
    expect(restingPlace(model, chip.start + 1, chip.start)).toBe(chip.end);
    expect(restingPlace(model, chip.end - 1, chip.end)).toBe(chip.start);
  });

  it('stays where it is between words and beside a chip', () => {
    for (const offset of [chip.start, chip.end, chip.end + 3]) {
      expect(restingPlace(model, offset, 0)).toBe(offset);
    }
  });

  it('does not go into the settings above the text', () => {
    expect(restingPlace(model, 0, 40)).toBe(model.textStart);
  });

  it('selects a chip before it is deleted', () => {
    expect(deleteAnswer(model, chip.end, 'back')).toEqual({ kind: 'select', range: chip });
    expect(deleteAnswer(model, chip.start, 'forward')).toEqual({ kind: 'select', range: chip });
  });

  it('does not delete what is hidden between two messages', () => {
    expect(deleteAnswer(model, source.indexOf('Hi'), 'back')).toEqual({ kind: 'block' });
    expect(deleteAnswer(model, source.indexOf('\n{{role "user"'), 'forward')).toEqual({ kind: 'block' });
    expect(deleteAnswer(model, source.indexOf('Yes'), 'back')).toEqual({ kind: 'block' });
    expect(deleteAnswer(model, source.length, 'back')).toEqual({ kind: 'allow' });
  });
});

describe('a tag that is being typed', () => {
  it('does not take the labels of the other blocks away', () => {
    const typed = suggest.replace('You are Where2Eat', 'You are {{par Where2Eat');
    const document = parseDocument('prompts/suggest.prompt', typed);
    expect(document.template.program).toBeUndefined();
    const { pieces, cards } = visualModel(readableDocument(document), englishText);
    expect(pieces.map(({ label }) => label)).toContain('If there are allergies');
    expect(cards.map(({ role }) => role)).toEqual(['system', 'history', 'user']);
  });
});

describe('the counts of examples', () => {
  it('stay with their blocks when the text has moved on since they were counted', () => {
    const path = 'prompts/test.prompt';
    const source = 'x{{#if a}}1{{else}}2{{/if}}';
    const coverage = Object.fromEntries(
      blocks(parseDocument(path, source)).map(({ key }, index) => [key, index]),
    );
    const later = visualModel(parseDocument(path, `more ${source}`), englishText);
    expect(Object.values(branchCounts(path, later.pieces, coverage))).toEqual([0, 1]);
    expect(Object.keys(branchCounts(path, later.pieces, coverage))).toEqual([`${path}:6`, `${path}:16`]);
  });
});

describe('what is drawn again', () => {
  it('is only the stretch that differs', () => {
    expect(changedStretch(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual({ start: 1, oldEnd: 2, newEnd: 3 });
    expect(changedStretch(['a', 'a'], ['a'])).toEqual({ start: 1, oldEnd: 2, newEnd: 1 });
  });
});

describe('right-to-left text', () => {
  it('is known by the first letter of its line, whatever tags stand before it', () => {
    const source = 'Hello\n{{name}} مرحبا\n1. שלום world\nabc مرحبا';
    expect(rightToLeftLines(source, modelOf(source).lines)).toEqual([2, 3]);
  });
});
