import { describe, expect, it } from 'vitest';
import { slashCommentsToHash } from '../../../../shared/check/vocabulary/slash-comments.ts';

describe('comments with slashes', () => {
  it.each([
    ['{a: 1, // one\n b: 2}', '{a: 1, # one\n b: 2}'],
    ['a //// b', 'a ## b'],
    ['"http://x" // y', '"http://x" # y'],
    ['see http://x.org/y', 'see http://x.org/y'],
    ["'a // b' // c", "'a // b' # c"],
    ["it's // c", "it's # c"],
    ['"a \\" // b" // c', '"a \\" // b" # c'],
    ['no slashes', 'no slashes'],
  ])('%j becomes %j', (text, converted) => {
    expect(slashCommentsToHash(text)).toBe(converted);
  });
});
