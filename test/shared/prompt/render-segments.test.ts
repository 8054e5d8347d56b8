import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../../shared/prompt/blocks.ts';
import type { PromptDocument } from '../../../shared/prompt/document.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { renderPrompt } from '../../../shared/prompt/render.ts';
import type { Message } from '../../../shared/prompt/request.ts';
import { usedVariables } from '../../../shared/prompt/variables.ts';
import { randomCase } from './template-arbitrary.ts';

const input = {
  a: 'x',
  n: 1,
  items: ['i', 2],
  people: [{ name: 'P' }],
  user: { name: 'U' },
  flag: true,
  name: 'N',
  pname: 'p2',
};

function textOf({ content }: Message): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** Random projects that can be rendered, with their files by path. */
function check(
  property: (
    files: ReadonlyMap<string, PromptDocument>,
    partials: ReadonlyMap<string, PromptDocument>,
    document: PromptDocument,
  ) => void,
): void {
  fc.assert(
    fc.property(randomCase, ({ template, partials: sources }) => {
      const document = parseDocument('prompts/test.prompt', template);
      const partials = new Map(
        Object.entries(sources).map(([name, source]) => [
          name,
          parseDocument(`prompts/_${name}.prompt`, source),
        ]),
      );
      const files = new Map([document, ...partials.values()].map((file) => [file.path, file]));
      property(files, partials, document);
    }),
    { numRuns: 1000, seed: 3 },
  );
}

describe('the segments of a message', () => {
  it('are its text, and those of words are what stands in the file', () => {
    let compared = 0;
    check((files, partials, document) => {
      const result = renderPrompt(document, { input, history: [], partials });
      if (!result.ok) return;
      for (const { message, segments } of result.rendering.messages) {
        expect(segments.map(({ text }) => text).join('')).toBe(textOf(message));
        for (const { origin, path, start, end, text } of segments) {
          if (origin !== 'words') continue;
          expect(files.get(path)?.source.slice(start, end)).toBe(text);
          compared++;
        }
      }
    });
    expect(compared).toBeGreaterThan(1000);
  });
});

describe('the outline of a prompt', () => {
  it('has every branch that a rendering takes', () => {
    let taken = 0;
    check((files, partials, document) => {
      const result = renderPrompt(document, { input, history: [], partials });
      if (!result.ok) return;
      const keys = new Set([...files.values()].flatMap((file) => blocks(file).map(({ key }) => key)));
      for (const branch of result.rendering.branches) expect(keys).toContain(branch);
      taken += result.rendering.branches.size;
    });
    expect(taken).toBeGreaterThan(300);
  });
});

describe('the variables of a prompt', () => {
  it('have every name that a rendering reads, unless a value chooses the partial or the field', () => {
    let read = 0;
    check((files, partials, document) => {
      const isAlone = !document.source.includes('{{>');
      const sources = isAlone ? document.source : [...files.values()].map(({ source }) => source).join();
      if (/lookup|inline|partial-block|#>/.test(sources)) return;
      const result = renderPrompt(document, { input, history: [], partials });
      if (!result.ok) return;
      const names = new Set(usedVariables(document, partials).map(({ name }) => name));
      for (const name of result.rendering.read) {
        if (name.startsWith('@')) continue;
        expect(names).toContain(name);
        read++;
      }
    });
    expect(read).toBeGreaterThan(300);
  });
});
