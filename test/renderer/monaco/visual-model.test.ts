import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, lineStart } from '../../../renderer/monaco/line-table.ts';
import { scanTags } from '../../../renderer/monaco/scan-tags.ts';
import { englishText } from '../../../renderer/monaco/text.ts';
import { type VisualModel, visualModel } from '../../../renderer/monaco/visual-model.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { allStatements } from '../../../shared/prompt/template-walk.ts';

const folder = new URL('../../../examples/where2eat/prompts/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.prompt'));

function modelOf(source: string, path = 'prompts/test.prompt'): VisualModel {
  return visualModel(parseDocument(path, source), englishText);
}

function sampleText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

const part = fc.constantFrom(
  '{{party}}',
  '{{{raw}}}',
  '{{json places}}',
  '{{>tone}}',
  '{{history}}',
  '{{role "system"}}',
  '{{role "user"}}',
  '{{#if allergies}}',
  '{{else}}',
  '{{else if budget}}',
  '{{/if}}',
  '{{#each places}}',
  '{{/each}}',
  '{{! a note }}',
  '{{!-- a }} note --}}',
  '{{media url=photo}}',
  '\\{{literal}}',
  '{{',
  '}}',
  '"',
  '\n',
  '\r\n',
  ' words ',
  'كلمة',
  '😀',
  '---\nmodel: a\n---\n',
);
const anySource = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));

describe('the visual view of a prompt', () => {
  it('makes pieces of whole tags only, and shows or hides every character once', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const document = parseDocument('prompts/test.prompt', source);
        const model = visualModel(document, englishText);
        const tags = new Set(scanTags(source, document.body).map(({ start, end }) => `${start}-${end}`));
        let last = 0;
        for (const { start, end, shown } of model.pieces) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(tags).toContain(`${start}-${end}`);
          if (shown) expect(start <= shown.start && shown.start <= shown.end && shown.end <= end).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 400 },
    );
  });

  it('hides lines without overlap, leaves one to type on, and puts every other line on one card', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { hiddenLines, cards, lines } = modelOf(source);
        const owners = new Array<number>(lines.starts.length + 1).fill(0);
        for (const { first, last } of [...hiddenLines, ...cards]) {
          for (let line = first; line <= last; line++) owners[line] = (owners[line] ?? 0) + 1;
        }
        expect(owners.slice(1)).toEqual(owners.slice(1).map(() => 1));
        expect(cards.some(({ first, last }) => first <= last)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('explains every tag of a template that can be read', () => {
    for (const name of samples) {
      const document = parseDocument(`prompts/${name}`, sampleText(name));
      const { program } = document.template;
      if (!program) throw new Error(`${name} cannot be read`);
      const model = visualModel(document, englishText);
      const starts = new Set(model.pieces.map(({ start }) => start));
      const statements = allStatements(program).filter(({ kind }) => kind !== 'content');
      expect(statements.filter(({ start }) => !starts.has(start))).toEqual([]);
      expect(model.pieces).toHaveLength(scanTags(document.source, document.body).length);
    }
  });

  it('shows the sample as instructions, the conversation so far, and what the person says', () => {
    const source = sampleText('suggest.prompt');
    const { cards, lines, hiddenLines } = modelOf(source);
    expect(cards.map(({ role }) => role)).toEqual(['system', 'history', 'user']);
    const [system] = cards;
    expect(source.slice(lineStart(lines, system?.first ?? 0))).toMatch(/^You are Where2Eat/);
    expect(hiddenLines[0]).toEqual({ first: 1, last: lineOf(lines, source.indexOf('{{role')) - 1 });
  });

  it('leaves a line to type on after the conversation so far', () => {
    expect(modelOf('{{history}}\n').cards).toEqual([
      { role: 'history', first: 2, last: 1, isWritten: true },
      { role: 'model', first: 2, last: 2, isWritten: false },
    ]);
  });

  it('says blocks in plain words, by the type of what they depend on', () => {
    const labels = modelOf(sampleText('suggest.prompt')).pieces.flatMap(({ label, kind }) =>
      label !== undefined && kind === 'open' ? [label] : [],
    );
    expect(labels).toContain('If there are allergies');
    expect(labels).toContain('If budget is given');
    expect(labels).toContain('If party is 1');
    expect(labels).toContain('For each of preferences');
    expect(labels).toContain('Unless it is the last');
  });

  it('says a chain of cases as one block with several ways', () => {
    const { pieces } = modelOf('{{#if a}}\n1\n{{else if b}}\n2\n{{else}}\n3\n{{/if}}');
    expect(pieces.map(({ kind, label }) => [kind, label])).toEqual([
      ['open', 'If a is given'],
      ['else', 'Otherwise: if b is given'],
      ['else', 'Otherwise'],
      ['close', 'If a is given'],
    ]);
  });

  it('names each way as the examples that reach it do', () => {
    const source = 'x{{#if a}}1{{else}}2{{/if}}';
    expect(modelOf(source, 'prompts/p.prompt').pieces.map(({ branch }) => branch)).toEqual([
      'prompts/p.prompt:1',
      'prompts/p.prompt:11',
      undefined,
    ]);
  });

  it('keeps chips, cards and passages of a template that cannot be read', () => {
    const source = '{{role "system"}}\nHello {{party}} {{#if x}} never closed {{>tone}}';
    const { pieces, cards } = modelOf(source);
    expect(pieces.map(({ kind }) => kind)).toEqual(['role', 'fill-in', 'passage']);
    expect(cards).toEqual([{ role: 'system', first: 2, last: 2, isWritten: true }]);
  });

  it('leaves front matter in sight when it is broken, for it is then sent as text', () => {
    expect(modelOf('---\n: [\n---\nHello').hiddenLines).toEqual([]);
  });

  it('shows {{name}} of a text prompt as a chip and everything else as words', () => {
    const { pieces } = modelOf('Hello {{name}}, {{#if x}}', 'prompts/hello.md');
    expect(pieces.map(({ name, kind }) => [kind, name])).toContainEqual(['fill-in', 'name']);
    expect(pieces.some(({ kind }) => kind === 'open')).toBe(false);
  });
});
