import { describe, expect, it } from 'vitest';
import { text } from '../../../renderer/text/en.ts';

const forbidden =
  /\b(git|repo|repository|commit|push|pull|merge|rebase|checkout|stash|HEAD|origin|remote|diff|branch|PR|partial|placeholder|variable|golden|fixture|cassette|assertion|dirty|temperature)\b/i;

/** Every sentence; a function's own text stands for what it says. */
function sentences(value: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value)]];
  return Object.entries(value ?? {}).flatMap(([key, member]) => sentences(member, `${path}.${key}`));
}

describe('the words that people see', () => {
  it('are those of the glossary, and developers’ words stand in one tooltip only', () => {
    const wrong = sentences(text).filter(([, sentence]) => forbidden.test(sentence));
    expect(wrong.map(([path]) => path)).toEqual(['.editor.creativityHelp']);
  });

  it('are never empty', () => {
    expect(sentences(text).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
});
