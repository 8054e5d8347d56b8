import { describe, expect, it } from 'vitest';
import { blocks } from '../../../shared/prompt/blocks.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

describe('the blocks of a prompt', () => {
  it('are listed with what they depend on and where they stand', () => {
    const source =
      'Hi {{#if premium}}a{{else if (lookup plan "free")}}b{{else}}{{#each items}}c{{/each}}{{/if}}';
    const document = parseDocument('prompts/test.prompt', source);
    expect(
      blocks(document).map(({ kind, label, depth, start, end }) => [
        kind,
        label,
        depth,
        source.slice(start, end),
      ]),
    ).toEqual([
      ['if', 'premium', 0, '{{#if premium}}a'],
      ['if', '(lookup plan "free")', 0, '{{else if (lookup plan "free")}}b'],
      ['else', '(lookup plan "free")', 0, '{{else}}{{#each items}}c{{/each}}'],
      ['each', 'items', 1, '{{#each items}}c{{/each}}'],
    ]);
  });

  it('have the same keys as the branches of a rendering', () => {
    const document = parseDocument('prompts/test.prompt', 'x{{^a}}y{{/a}}');
    expect(blocks(document)).toMatchObject([{ kind: 'inverse', label: 'a', key: 'prompts/test.prompt:1' }]);
  });

  it('do not include helpers that are no blocks', () => {
    expect(blocks(parseDocument('prompts/test.prompt', '{{#role "user"}}x{{/role}}'))).toEqual([]);
  });
});
