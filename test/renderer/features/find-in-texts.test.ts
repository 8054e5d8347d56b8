import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindQuery, hitsIn, withReplaced } from '../../../renderer/features/editor/find-in-texts.ts';

const path = 'prompts/a.prompt';
const source = '---\nmodel: soup\n---\nSoup, soup and Soups. {{#if soup}}More soup{{/if}}\n';

function find(words: string, options: Partial<FindQuery> = {}) {
  return hitsIn(path, source, { words, matchCase: false, wholeWord: false, ...options });
}

describe('finding words in a prompt', () => {
  it('looks through its text and not through its settings', () => {
    expect(find('soup').map(({ match }) => match)).toEqual(['Soup', 'soup', 'Soup', 'soup', 'soup']);
    expect(find('model')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('can match the case, and whole words in any script', () => {
    expect(find('Soup', { matchCase: true })).toHaveLength(2);
    expect(find('soup', { wholeWord: true })).toHaveLength(4);
    const query = { words: 'größe', matchCase: false, wholeWord: true };
    expect(hitsIn('a.md', 'Größe, Größen', query)).toHaveLength(1);
  });

  it('takes every character as it is written', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '.', '*', '(', '[', '\\', '$', '-', '/', '😀'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, (words) => {
        const [hit] = hitsIn('a.md', `x${words}x`, { words, matchCase: true, wholeWord: false });
        expect(hit).toMatchObject({ match: words });
      }),
    );
  });

  it('shows the words around a place, from its own line', () => {
    const [hit] = hitsIn('a.md', 'one\nthe warm soup here\ntwo', {
      words: 'soup',
      matchCase: false,
      wholeWord: false,
    });
    expect(hit).toMatchObject({ before: 'the warm ', match: 'soup', after: ' here' });
  });
});

describe('replacing words in a prompt', () => {
  it('changes the text and leaves fill-ins, cases and settings alone', () => {
    expect(withReplaced(source, find('soup'), 'rice')).toBe(
      '---\nmodel: soup\n---\nrice, rice and rices. {{#if soup}}More rice{{/if}}\n',
    );
  });

  it('puts in the words as they are, whatever they look like', () => {
    expect(
      withReplaced(
        'soup',
        hitsIn('a.md', 'soup', { words: 'soup', matchCase: false, wholeWord: false }),
        '$&',
      ),
    ).toBe('$&');
  });
});
