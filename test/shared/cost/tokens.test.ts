import fc from 'fast-check';
import { countTokens as countCl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { countTokens as countO200k } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { loadTokenCounter } from '../../../shared/cost/tokens.ts';

const plain = { disallowedSpecial: new Set<string>() };
const newer = await loadTokenCounter('openai/gpt-4o-mini-2024-07-18');
const older = await loadTokenCounter('gpt-4-0613');

/** Texts that are hard on line splitting: words, signs, white space of all kinds, marks, other scripts. */
const hardText = fc
  .array(
    fc.constantFrom(
      ...[
        'word',
        'Word',
        "it's",
        '.',
        '/',
        '//',
        '{{',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '\u00a0',
        '\u2028',
      ],
      ...['123', '4567', 'é', 'e\u0301', '語', '日本語', 'ไทย', '😀', '\ud800', '<|endoftext|>', '- ', '## '],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('counting tokens', () => {
  test('gives the count of the tokenizer of GPT-4o, whatever the line ends and the script', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(newer.count(text)).toEqual({ tokens: countO200k(text, plain), exact: true });
      }),
      { numRuns: 2000 },
    );
  });

  test('gives the count of the tokenizer of GPT-4, whatever the line ends and the script', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(older.count(text)).toEqual({ tokens: countCl100k(text, plain), exact: true });
      }),
      { numRuns: 2000 },
    );
  });

  test('takes the marks of a tokenizer in a text for text', () => {
    expect(newer.count('<|endoftext|>')).toEqual({ tokens: 7, exact: true });
    expect(newer.count('<|im_start|>system').tokens).toBeGreaterThan(2);
  });

  test('gives the counts that OpenAI publishes for its tokenizers', () => {
    // github.com/openai/openai-cookbook, How_to_count_tokens_with_tiktoken.ipynb
    expect(older.count('antidisestablishmentarianism').tokens).toBe(6);
    expect(newer.count('antidisestablishmentarianism').tokens).toBe(6);
    expect(older.count('お誕生日おめでとう').tokens).toBe(9);
    expect(newer.count('お誕生日おめでとう').tokens).toBe(8);
  });

  test('counts nothing in nothing', () => {
    expect(newer.count('')).toEqual({ tokens: 0, exact: true });
  });

  test('calls the count for a model of another maker an estimate', async () => {
    const counter = await loadTokenCounter('googleai/gemini-2.0-flash');
    expect(counter.count('Two for dinner')).toEqual({ tokens: 3, exact: false });
  });
});

describe('hostile texts', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['a letter', 'a'.repeat(1_000_000)],
    ['a space', ' '.repeat(1_000_000)],
    ['a sign', '='.repeat(1_000_000)],
    ['a line end', '\n'.repeat(1_000_000)],
    ['a Chinese character', '語'.repeat(1_000_000)],
    ['a letter with a mark', 'e\u0301'.repeat(500_000)],
    ['half of a pair', '\ud83d'.repeat(1_000_000)],
    ['a contraction', "a's".repeat(300_000)],
    ['a run just under the limit', `${'abcdefgh'.repeat(31)} `.repeat(4_000)],
  ];

  // Merged without a limit, most of these take minutes to hours.
  test.each(hostile)('a megabyte of %s is counted in seconds', { timeout: 20_000 }, (_what, text) => {
    expect(newer.count(text).tokens).toBeGreaterThan(0);
  });

  test('what is too long to be counted is estimated, near the truth and said so', () => {
    const text = `Dinner at ${'a'.repeat(2_000)} for two`;
    const { tokens, exact } = newer.count(text);
    expect(exact).toBe(false);
    expect(Math.abs(tokens / countO200k(text, plain) - 1)).toBeLessThan(0.05);
  });
});
