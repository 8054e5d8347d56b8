import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../shared/prompt/template.ts';

/** The message and the marked text of the problem of a template that lies behind other text in its file. */
function problem(text: string): readonly [string, string] | undefined {
  const before = 'front\r\n';
  const found = parseTemplate(text, before.length).problem;
  return found && [found.message, (before + text).slice(found.start, found.end)];
}

describe('a template that cannot be read', () => {
  it.each([
    ['a\n{{#if b}}\nc', 'The block {{#if}} is never closed. It needs {{/if}}.', '{{#if b}}'],
    ['{{#each a}}{{#if b}}x{{/each}}', 'The block {{#if}} is never closed. It needs {{/if}}.', '{{#if b}}'],
    ['{{#if b}}x{{/each}}', 'The block {{#if}} is closed by {{/each}}. It needs {{/if}}.', 'each'],
    ['a {{/if}} b', '{{/if}} closes a block that was never opened.', '{{/if}}'],
    ['a {{name\nb', 'This tag is opened with {{ and never closed with }}.', '{{name'],
    ['a {{name} b {{c}}', 'This tag is opened with {{ and never closed with }}.', '{{name} b {{c}}'],
    ['{{!-- note', 'This tag is opened with {{ and never closed with }}.', '{{!-- note'],
    ['{{ }}', 'This tag is empty.', '}}'],
    ['{{else}}', 'This {{else}} belongs to no block.', '{{else}}'],
    ['{{#if a}}{{else}}{{else}}{{/if}}', 'This block has an {{else}} already.', '{{else}}'],
    ['{{a/../b}}', '"a/.." is not a name that can be looked up.', 'a/../b'],
    ['a\0b', 'The character U+0000 cannot stand in a prompt.', '\0'],
  ])('%j says what is wrong and where', (text, message, marked) => {
    expect(problem(text)).toEqual([message, marked]);
  });

  it('says that it cannot compare', () => {
    expect(problem('{{#if age >= 18}}x{{/if}}')).toEqual([expect.stringContaining('cannot compare'), '>=']);
  });

  it('is one whose blocks nest without end, and one of very many tags', () => {
    expect(problem('{{#if a}}'.repeat(2000) + '{{/if}}'.repeat(2000))?.[0]).toContain('too deeply');
    expect(problem(`{{json ${'(json '.repeat(2000)}a${')'.repeat(2000)}}}`)?.[0]).toContain('too deeply');
    expect(problem(`{{#if a}}${'{{else if a}}'.repeat(2000)}{{/if}}`)?.[0]).toContain('too deeply');
    expect(problem('{{a}} '.repeat(100_000))?.[0]).toContain('too many');
  });
});

describe('the places in a template', () => {
  it('are exact after comments, bracketed names, escapes and line ends of every kind', () => {
    const text = 'a\u2028b\r\n\r{{!-- c\n --}}{{foo.[a b].c [x y] z="1"}} \\{{no}} {{last}}\\\\{{end}}';
    const statements = parseTemplate(text, 0).program?.statements ?? [];
    expect(statements.map(({ start, end }) => text.slice(start, end))).toEqual([
      'a\u2028b\r\n\r',
      '{{!-- c\n --}}',
      '{{foo.[a b].c [x y] z="1"}}',
      ' ',
      '{{no}} ',
      '{{last}}',
      '\\',
      '{{end}}',
    ]);
  });
});
