import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { renderPrompt } from '../../../shared/prompt/render.ts';
import { documentFindings } from '../../../shared/prompt/template-problems.ts';

/** What comes of a hostile file: `ok`, or the code of the failure. */
function outcome(source: string, input: JsonObject = {}): string {
  const document = parseDocument('prompts/test.prompt', source);
  documentFindings(document, new Map());
  const result = renderPrompt(document, { input, history: [], partials: new Map() });
  return result.ok ? 'ok' : result.failure.code;
}

const megabytes = (text: string, count = 5): string =>
  text.repeat(Math.ceil((count * 1_000_000) / text.length));

function nestedList(depth: number): JsonValue {
  let list: JsonValue = [];
  for (let level = 0; level < depth; level++) list = [list];
  return list;
}

// Each would take minutes, or end the process, if it took the square of its length or a stack frame a level.
describe('a hostile file', { timeout: 15_000 }, () => {
  it.each<[string, string, string]>([
    ['5 MB of words', megabytes('word '), 'size-limit'],
    ['5 MB of line ends', megabytes('\n'), 'size-limit'],
    ['5 MB of line ends after ---', `---\n${megabytes('\n')}`, 'size-limit'],
    ['5 MB of spaces within a block', `{{#if a}}${megabytes(' \t')}{{/if}}`, 'ok'],
    ['5 MB of comment lines', megabytes('# licence\n'), 'size-limit'],
    ['5 MB of tags', megabytes('{{a}} '), 'template-syntax'],
    ['5 MB of comments', megabytes('{{!-- c --}}\n'), 'template-syntax'],
    ['5 MB of opening braces', megabytes('{'), 'template-syntax'],
    ['5 MB of escaped quotes', `{{json "${megabytes('\\"')}"}}`, 'size-limit'],
    ['a tag of 5 MB', `{{${megabytes('a')}`, 'template-syntax'],
    ['a name of millions of parts', `{{${megabytes('a.')}b}}`, 'template-syntax'],
    [
      '100,000 blocks, nested 2,000 deep',
      ('{{#if a}}'.repeat(2000) + '{{/if}}'.repeat(2000)).repeat(50),
      'template-syntax',
    ],
    ['blocks nested as deep as can be read', '{{#unless a}}'.repeat(200) + '{{/unless}}'.repeat(200), 'ok'],
    [
      'calls nested as deep as can be read, which double each time',
      `{{json ${'(json '.repeat(200)}a${')'.repeat(200)}}}`,
      'size-limit',
    ],
    ['an empty file', '', 'ok'],
    ['only front matter', '---\nmodel: x\n---\n', 'ok'],
    ['a NUL', 'a\0b', 'template-syntax'],
    ['half a character', '\ud800{{a}}\udfff', 'ok'],
    ['5 MB of YAML', `---\n${megabytes('a')}\n---\nx`, 'size-limit'],
    ['YAML nested without end', `---\na: ${'['.repeat(100_000)}\n---\nx`, 'ok'],
  ])('with %s ends in a value', (_title, source, expected) => {
    expect(outcome(source)).toBe(expected);
  });

  it('with a million turns of a loop is stopped', () => {
    const a = Array.from({ length: 1000 }, (_, index) => index);
    expect(outcome('{{#each a}}{{#each @root.a}}{{/each}}{{/each}}', { a })).toBe('step-limit');
  });

  it('and an input nested without end end in a value', () => {
    expect(outcome('{{json a}}', { a: nestedList(100_000) })).toBe('helper-arguments');
    expect(outcome('{{a}}', { a: nestedList(100_000) })).toBe('helper-arguments');
  });
});
