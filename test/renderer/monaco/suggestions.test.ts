import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../renderer/monaco/count-words.ts';
import { hoverText } from '../../../renderer/monaco/hover-text.ts';
import { openTagAt, suggestions } from '../../../renderer/monaco/suggestions.ts';
import { englishText, fill } from '../../../renderer/monaco/text.ts';
import { typeWords } from '../../../renderer/monaco/type-words.ts';
import { visualModel } from '../../../renderer/monaco/visual-model.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

const source = readFileSync(
  new URL('../../../examples/where2eat/prompts/suggest.prompt', import.meta.url),
  'utf8',
);
const document = parseDocument('prompts/suggest.prompt', source);

describe('typing {{', () => {
  it('is noticed while the tag is open, with the braces that close it', () => {
    expect(openTagAt('a {{par', 7)).toEqual({ start: 2, end: 7 });
    expect(openTagAt('a {{}}', 4)).toEqual({ start: 2, end: 6 });
    expect(openTagAt('a {{#', 5)).toEqual({ start: 2, end: 5 });
    expect(openTagAt('a {{party}} b', 12)).toBeUndefined();
    expect(openTagAt('a \\{{par', 8)).toBeUndefined();
  });

  it('offers fill-ins first, with what they are', () => {
    const [first] = suggestions(document, [], [], englishText);
    expect(first).toEqual({
      kind: 'fill-in',
      label: 'message',
      detail: 'what the guest wrote',
      snippet: '{{message}}',
    });
  });

  it('offers cases, loops over lists, passages and messages in plain words', () => {
    const labels = suggestions(document, [], [{ name: 'tone' }], englishText).map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([
        'If there are allergies',
        'For each of preferences',
        'tone',
        'The person says',
        'The conversation so far',
      ]),
    );
    expect(labels).not.toContain('For each of party');
  });

  it('makes text that can be read, whatever is chosen', () => {
    for (const { snippet } of suggestions(document, [{ name: 'new one' }], [], englishText)) {
      const inserted = snippet.replace(/\$0/g, '').replace(/\\([$}\\])/g, '$1');
      if (inserted.includes('new one')) continue;
      expect(parseDocument('prompts/a.prompt', inserted).template.problem).toBeUndefined();
    }
  });

  it('offers only fill-ins in a text prompt, for nothing else means anything there', () => {
    const text = parseDocument('prompts/hello.md', 'Hello');
    const kinds = suggestions(text, [{ name: 'a' }], [{ name: 'b' }], englishText).map(({ kind }) => kind);
    expect(kinds).toEqual(['fill-in']);
  });
});

describe('resting on a chip', () => {
  const { pieces } = visualModel(document, englishText);
  const piece = (name: string) => {
    const found = pieces.find((one) => one.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };

  it('tells its name, type, description and value', () => {
    const told = hoverText(document, piece('budget'), [{ name: 'budget', sample: '40' }], englishText);
    expect(told).toEqual([
      'budget',
      'a whole number, may be missing',
      'the most that one person wants to spend, in euros',
      'In this example: 40',
    ]);
  });

  it('says how to open a shared passage', () => {
    expect(hoverText(document, piece('tone'), [], englishText)).toEqual([
      'tone',
      englishText.openPassageHint,
    ]);
  });

  it('shortens a long value', () => {
    const sample = 'a'.repeat(5000);
    const told = hoverText(document, piece('message'), [{ name: 'message', sample }], englishText);
    expect(told.at(-1)?.length).toBeLessThan(300);
  });
});

describe('the words', () => {
  it('say types without the names that developers give them', () => {
    expect(typeWords({ type: 'array', items: { type: 'string' } }, englishText)).toBe('a list: text');
    expect(typeWords({ enum: ['adult', 'child', null] }, englishText)).toBe('one of adult, child');
    expect(typeWords({ type: ['boolean', 'null'] }, englishText)).toBe('yes or no');
    expect(typeWords(undefined, englishText)).toBe('any value');
  });

  it('mark a block that no example comes to with a sign as well as a word', () => {
    expect(countWords(0, englishText)).toBe('⚠ no example comes here');
    expect(countWords(1, englishText)).toBe('1 example comes here');
    expect(countWords(3, englishText)).toBe('3 examples come here');
  });

  it('keep a placeholder that has no value', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
});
