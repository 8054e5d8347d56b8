import { describe, expect, it } from 'vitest';
import { editExample } from '../../../renderer/features/examples/edit-example.ts';
import { readValue, writeValue } from '../../../renderer/features/examples/form-value.ts';
import { sentenceOf } from '../../../renderer/features/examples/sentence-of.ts';
import { readBlocks } from '../../../renderer/features/preview/read-blocks.ts';

describe('the form of an example', () => {
  const source = 'format: 1\ndescription: One\ninput:\n  party: 2 # two of us\n';

  it('sets a value and keeps the rest of the file', () => {
    expect(editExample(source, { kind: 'input', pointer: ['party'], value: 3 })).toBe(
      source.replace('2 #', '3 #'),
    );
  });

  it('begins the list of expectations where there was none', () => {
    const edited = editExample(source, { kind: 'expect', check: { type: 'contains', value: 'soup' } });
    expect(edited?.startsWith(source)).toBe(true);
    expect(edited).toContain('contains');
  });

  it('keeps words that look like a number as words', () => {
    expect(readValue('string', {}, '007')).toEqual({ ok: true, value: '007' });
  });

  it('takes a list of words a line each, and shows it so', () => {
    const schema = { type: 'array', items: { type: 'string' } };
    expect(readValue('array', schema, 'spicy\nvegan\n')).toEqual({ ok: true, value: ['spicy', 'vegan'] });
    expect(writeValue('array', schema, ['spicy', 'vegan'])).toBe('spicy\nvegan');
  });

  it('keeps nothing of a list or group that is not complete yet', () => {
    expect(readValue('array', { type: 'array', items: { type: 'object' } }, '- name: [').ok).toBe(false);
    expect(readValue('integer', {}, '2.5').ok).toBe(false);
  });
});

describe('an expectation as a sentence', () => {
  it('uses the sentence that a person gave it', () => {
    expect(sentenceOf({ type: 'contains', value: 'x', description: 'It says x' })).toBe('It says x');
  });

  it('is made from its kind and value otherwise, also turned around', () => {
    expect(sentenceOf({ type: 'contains', value: 'soup' })).toBe('The answer must contain “soup”.');
    expect(sentenceOf({ type: 'not-contains', value: 'soup' })).toBe('The answer must not contain “soup”.');
    expect(sentenceOf({ type: 'not-javascript', value: 'soup' })).toContain('must not be so');
    expect(sentenceOf({ type: 'constructor' })).toContain('constructor');
  });
});

describe('an answer in Markdown', () => {
  it('shows headings, lists and code, and leaves markup of pages as text', () => {
    expect(readBlocks('# Menu\n- soup\n- rice\n\n<script>alert(1)</script>\n```\na\n```')).toEqual([
      { kind: 'heading', text: 'Menu' },
      { kind: 'list', items: ['soup', 'rice'] },
      { kind: 'paragraph', text: '<script>alert(1)</script>' },
      { kind: 'code', text: 'a' },
    ]);
  });
});
