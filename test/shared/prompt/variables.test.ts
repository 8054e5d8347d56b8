import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { usedVariables } from '../../../shared/prompt/variables.ts';

function uses(source: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const partials = new Map(
    Object.entries(files).map(([name, text]) => [name, parseDocument(`prompts/_${name}.prompt`, text)]),
  );
  return usedVariables(parseDocument('prompts/test.prompt', source), partials).map(
    ({ name, use, certain }) => `${name} ${use}${certain ? '' : '?'}`,
  );
}

describe('the variables of a template', () => {
  it('are told apart by whether they are printed or only decide', () => {
    expect(uses('{{a}}{{#if b}}{{c.d}}{{/if}}{{json e}}{{#unlessEquals f "x"}}{{/unlessEquals}}')).toEqual([
      'a printed',
      'b tested',
      'c.d printed',
      'e printed',
      'f tested',
    ]);
  });

  it('are named from the root inside of loops and with', () => {
    expect(uses('{{#each a}}{{b}}{{../c}}{{@root.d}}{{@index}}{{/each}}')).toEqual([
      'a tested',
      'a.b printed',
      'c printed',
      'd printed',
    ]);
    expect(uses('{{#with a as |x|}}{{x.b}}{{/with}}')).toEqual(['a tested', 'a.b printed']);
  });

  it('are followed into partials, through the names that those are given', () => {
    expect(uses('{{> p who=user.name}}', { p: '{{who}}{{other}}' })).toEqual([
      'user.name tested',
      'user.name printed',
      'other printed',
    ]);
    expect(uses('{{> p user}}', { p: '{{name}}' })).toEqual(['user tested', 'user.name printed']);
  });

  it('are uncertain inside of a block whose value decides what they are', () => {
    expect(uses('{{#premium}}{{name}}{{/premium}}')).toEqual([
      'premium tested',
      'premium.name printed?',
      'name printed?',
    ]);
  });

  it('are known inside of such a block when the schema says what the value is', () => {
    const declared = '---\ninput:\n  schema:\n    premium: boolean\n    items(array): string\n---\n';
    expect(uses(`${declared}{{#premium}}{{name}}{{/premium}}`)).toEqual(['premium tested', 'name printed']);
    expect(uses(`${declared}{{#items}}{{this}}{{/items}}`)).toEqual(['items tested', 'items printed']);
  });

  it('have the place of their name in the file', () => {
    const source = 'Hello {{#if a}}{{ user.name }}{{/if}}';
    const found = usedVariables(parseDocument('prompts/test.prompt', source), new Map());
    expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(['a', 'user.name']);
  });

  it('of partials that call each other many times over are found in good time', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `p${index}`,
        `{{> p${index + 1}}}{{> p${index + 1}}}{{v${index}}}`,
      ]),
    );
    expect(uses('{{> p0}}{{last}}', files).length).toBeGreaterThan(0);
  });
});
