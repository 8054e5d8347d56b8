import { describe, expect, it } from 'vitest';
import { readExample } from '../../../shared/example/read-example.ts';
import { closestWord } from '../../../shared/yaml/closest-word.ts';

/** Each problem of an example's text as its line and sentence. */
function problemsOf(text: string): readonly string[] {
  const read = readExample('goldens/p/x.yaml', 'p', text);
  return read.ok ? [] : read.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('reading a file of a project', () => {
  it('suggests the key that was meant', () => {
    expect(problemsOf('format: 1\nexpct: []\n')).toEqual([
      '2: "expct" is not known here. Did you mean "expect"?',
    ]);
  });

  it('names the known keys when none is near', () => {
    expect(problemsOf('format: 1\nhistory:\n  - role: user\n    content: x\n    colour: red\n')[0]).toBe(
      '5: "colour" is not known here. Known are "role", "content". Delete it, or use one of these.',
    );
  });

  it('tells a mistyped key of a check once, and not also that the right one is missing', () => {
    expect(problemsOf('format: 1\nexpect:\n  - typ: contains\n')).toEqual([
      '3: "typ" is not known here. Did you mean "type"?',
    ]);
  });

  it('looks into a group of checks', () => {
    const text = 'format: 1\nexpect:\n  - type: assert-set\n    assert:\n      - type: 3\n';
    expect(problemsOf(text)).toEqual(['5: "type" must be a text, and is 3.']);
  });

  it('says what is allowed and what is there', () => {
    expect(problemsOf('format: 1\nhistory:\n  - role: model\n    content: x\n')).toEqual([
      '3: "role" must be "system", "user", "assistant" or "tool", and is "model".',
    ]);
    expect(problemsOf('format: 1\nhistory: yes\n')).toEqual(['2: "history" must be a list, and is "yes".']);
    expect(problemsOf('format: 1\ninput:\n  a: .nan\n')[0]).toContain('must be a text, a number');
    expect(problemsOf('- 1\n')).toEqual(['1: The file must be a group of names and values, and is a list.']);
  });

  it('says that a part is missing, at the place where it should be', () => {
    expect(problemsOf('description: x\n')).toEqual(['1: "format" is missing here. Add it: it must be 1.']);
  });

  it('judges a file of a newer version by nothing but that', () => {
    expect(problemsOf('format: 2\nnovelty: 1\n')).toEqual([
      '1: The file was written by a newer Galley: its format is 2, and this Galley knows 1. Update Galley.',
    ]);
    expect(problemsOf('format: one\nnovelty: 1\n')).toEqual([
      '1: "format" must be 1, the version of this kind of file. Correct it.',
    ]);
  });
});

describe('the closest word', () => {
  it('forgives a missing, wrong or swapped letter, and no more than a third of the word', () => {
    expect(closestWord('treshold', ['threshold', 'type'])).toBe('threshold');
    expect(closestWord('tpye', ['threshold', 'type'])).toBe('type');
    expect(closestWord('Value', ['value'])).toBe('value');
    expect(closestWord('colour', ['role', 'content'])).toBeUndefined();
  });
});
