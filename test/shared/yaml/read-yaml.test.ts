import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../shared/yaml/read-yaml.ts';
import { defaultYamlLimits } from '../../../shared/yaml/yaml-limits.ts';

function problemOf(text: string) {
  const read = readYaml(text);
  if (read.ok) throw new Error('it can be read');
  return read.problem;
}

describe('reading YAML', () => {
  it('reads a file with or without a byte order mark and Windows line ends', () => {
    expect(readYaml('\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n')).toEqual({
      ok: true,
      value: { a: 1, b: 'x\ny\n' },
    });
  });

  it('takes dates and YAML 1.1 truth values as texts', () => {
    expect(readYaml('a: 2026-11-20\nb: yes')).toEqual({ ok: true, value: { a: '2026-11-20', b: 'yes' } });
  });

  /** What people get wrong, the line that must be named, and a word of the advice. */
  const mistakes: readonly (readonly [string, number, string])[] = [
    ['a: 1\nb: "x\nc: 2\n', 2, 'quotation mark'],
    ["a: 'it's'\nb: 1\n", 1, 'closing quotation mark'],
    ['a: [1, 2\nb: 3\n', 1, 'bracket'],
    ['a:\n\tb: 1\n', 2, 'tab'],
    ['a:\n  - 1\n - 2\n', 3, 'same number of spaces'],
    ['a: 1\nb: 2\na: 3\n', 3, 'twice'],
    ['ok: 1\ntext: Note: hot\n', 2, 'colon'],
    ['ok: 1\nnope\nb: 2\n', 2, 'name: value'],
    ['ok: 1\nat: @home\n', 2, '"@"'],
    ['ok: 1\na: {{name}}\n', 2, 'bracket'],
    ['ok: 1\na: !secret x\n', 2, '"!"'],
    ['ok: 1\na: *x\n', 2, '"*"'],
    ['ok: 1\na: "\\q"\n', 2, 'backslash'],
    ['ok: 1\na: \u0007\n', 2, 'control character'],
    ['ok: 1\na: \u0000\n', 2, 'control character'],
    ['a: 1\n---\nb: 2\n', 2, 'several documents'],
    ['ok: 1\n__proto__: { admin: true }\n', 2, '__proto__'],
    ['# nothing\n', 1, 'empty'],
    ['', 1, 'empty'],
  ];
  it.each(mistakes)('names the line and the way out for %j', (text, line, advice) => {
    const problem = problemOf(text);
    expect(problem.line).toBe(line);
    expect(problem.message).toContain(advice);
    expect(problem.message).toMatch(/\.$|\?$/);
  });

  it('ends in a problem for files that would explode', () => {
    const layers = 'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`);
    expect(problemOf(['a: &a [x]', ...layers].join('\n')).code).toBe('too-many-aliases');
    expect(problemOf('&a [*a]').code).toBe('too-many-aliases');
    expect(problemOf(`a: &a 1\nb: [${'*a, '.repeat(101)}]`).code).toBe('too-many-aliases');
    expect(problemOf('['.repeat(100_000)).code).toBe('too-deep');
    expect(problemOf('a'.repeat(defaultYamlLimits.length + 1)).code).toBe('too-large');
  });

  it('reads aliases in moderation', () => {
    expect(readYaml('a: &a [1]\nb: *a')).toEqual({ ok: true, value: { a: [1], b: [1] } });
  });
});
