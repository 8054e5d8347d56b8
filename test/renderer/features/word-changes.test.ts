import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingChanges } from '../../../renderer/features/editor/setting-changes.ts';
import {
  countWords,
  type Stretch,
  type Word,
  wordChanges,
  wordsOf,
} from '../../../renderer/features/editor/word-changes.ts';
import { englishText } from '../../../renderer/monaco/text.ts';
import { visualModel } from '../../../renderer/monaco/visual-model.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

function words(source: string): readonly Word[] {
  const { pieces } = visualModel(parseDocument('prompts/a.prompt', source), englishText);
  return wordsOf(source, 0, source.length, pieces);
}

/** `-removed-` and `+added+` within what was kept. */
function told(before: string, after: string): string {
  const signs = { same: '', added: '+', removed: '-' };
  return wordChanges(words(before), words(after))
    .map(({ kind, words: found }) => signs[kind] + textOf(found) + signs[kind])
    .join('');
}

function textOf(found: readonly Word[]): string {
  return found.map(({ text }) => text).join('');
}

function side(stretches: readonly Stretch[], left: Stretch['kind']): string {
  return stretches.flatMap(({ kind, words: found }) => (kind === left ? [] : [textOf(found)])).join('');
}

describe('what an edit changed', () => {
  it('is told in words, and a new wording as one', () => {
    expect(told('Be kind and brief.', 'Be kind and short.')).toBe('Be kind and -brief-+short+.');
    expect(told('Use a warm tone here.', 'Use some quiet voice here.')).toBe(
      'Use -a warm tone-+some quiet voice+ here.',
    );
  });

  it('takes a tag as a whole', () => {
    expect(told('For {{party}} people', 'For {{guests}} people')).toBe('For -{{party}}-+{{guests}}+ people');
  });

  it('finds words where no spaces stand between them', () => {
    expect(told('お店を選ぶ', 'お店を探す')).toMatch(/^お店を-.+-\+.+\+$/);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc.array(
      fc.constantFrom('a', 'b ', ' ', '\n', '{{x}}', '{{#if y}}', '{{/if}}', '😀', '. '),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [before, after] = [left.join(''), right.join('')];
        const stretches = wordChanges(words(before), words(after));
        expect(side(stretches, 'added')).toBe(before);
        expect(side(stretches, 'removed')).toBe(after);
      }),
    );
  });

  it('is told by lines, and at last as a whole, when texts differ very much', () => {
    const many = (word: string): string =>
      Array.from({ length: 2_000 }, (_one, line) => `${word}${line} b\n`).join('');
    const [before, after] = [`first\n${many('x')}`, `first\n${many('y')}`];
    const stretches = wordChanges(words(before), words(after));
    expect(side(stretches, 'added')).toBe(before);
    expect(side(stretches, 'removed')).toBe(after);
    expect(countWords(stretches, 'added')).toBeGreaterThanOrEqual(4_000);
  });

  it('is told of the settings as well', () => {
    const read = (yaml: string) => parseDocument('prompts/a.prompt', `---\n${yaml}\n---\nHi`);
    const before = read('model: a\ninput:\n  schema:\n    name: string, who\noutput:\n  format: text');
    const after = read('model: b\nconfig:\n  temperature: 0.5\ninput:\n  schema:\n    name?: string, who');
    expect(settingChanges(before, after)).toEqual([
      { what: 'Model', before: 'a', after: 'b' },
      { what: 'Creativity', after: '0.5' },
      { what: 'Fill-in name', before: 'text · who', after: 'text, may be missing · who' },
      { what: 'Other settings at the top are changed. The source shows them.' },
    ]);
    expect(settingChanges(before, before)).toEqual([]);
  });
});
