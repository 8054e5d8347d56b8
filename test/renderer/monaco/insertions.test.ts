import { describe, expect, it } from 'vitest';
import { type Insertion, insertions, snippetAt } from '../../../renderer/monaco/insertions.ts';
import { lineTable } from '../../../renderer/monaco/line-table.ts';
import { englishText } from '../../../renderer/monaco/text.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

const source =
  '---\ninput:\n  schema:\n    party?: integer, how many\n    tags(array): string\n---\nHello you there.';
const document = parseDocument('prompts/a.prompt', source);
const all = insertions(document, [{ name: 'party', sample: '4' }], [{ name: 'tone' }], englishText);

function find(label: string): Insertion {
  const found = all.find((one) => one.label === label);
  if (!found) throw new Error(`nothing is called ${label}`);
  return found;
}

/** What stands in the text after `label` was put in the place of `selected` in `words`. */
function put(label: string, words: string, selected: string): string {
  const start = words.indexOf(selected);
  const end = start + (selected === '^' ? 0 : selected.length);
  const plain = words.replace('^', '');
  const snippet = snippetAt(find(label), plain, { lines: lineTable(plain) }, { start, end });
  const inserted = snippet.replace(/\$\{TM_SELECTED_TEXT\}/, plain.slice(start, end)).replace('$0', '|');
  return plain.slice(0, start) + inserted + plain.slice(end);
}

describe('what can be put in', () => {
  it('says the type and the value of a fill-in in the example', () => {
    expect(find('party').note).toBe('a whole number · In this example: 4');
    expect(find('tags').note).toBe('a list: text');
  });

  it('goes around the words that are selected', () => {
    expect(put('If party is given', 'Hello you there.', 'you')).toBe('Hello {{#if party}}you|{{/if}} there.');
    expect(put('For each of tags', 'Hello', 'Hello')).toBe('{{#each tags}}\nHello|\n{{/each}}');
  });

  it('stays within a line that has other words, and takes lines of its own on an empty one', () => {
    expect(put('If party is given', 'Hello ^you', '^')).toBe('Hello {{#if party}}|{{/if}}you');
    expect(put('If party is given', 'Hello\n^', '^')).toBe('Hello\n{{#if party}}\n|\n{{/if}}');
    expect(put('For each of tags', 'Tags: ^', '^')).toBe('Tags: {{#each tags}}{{this}}|{{/each}}');
  });

  it('begins a message on a line of its own', () => {
    expect(put('The person says', 'Hello ^you', '^')).toBe('Hello \n{{role "user"}}\n|you');
    expect(put('The person says', '^you', '^')).toBe('{{role "user"}}\n|you');
  });
});
