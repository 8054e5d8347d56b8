import type { Template } from './template.ts';
import type { Output, Statement } from './template-tree.ts';

const fillIn = /\{\{\s*([\p{L}_$][\p{L}\p{N}_$-]*(?:\.[\p{L}\p{N}_$-]+)*)\s*\}\}/gu;

/**
 * Reads a text in which `{{name}}` is a fill-in and everything else stands for itself, as in Markdown prompts.
 * @param offset where `text` begins in its file
 */
export function parseTextTemplate(text: string, offset: number): Template {
  const statements: Statement[] = [];
  let last = 0;
  const words = (end: number): void => {
    if (end > last) {
      statements.push({
        kind: 'content',
        text: text.slice(last, end),
        start: offset + last,
        end: offset + end,
      });
    }
  };
  for (const match of text.matchAll(fillIn)) {
    words(match.index);
    last = match.index + match[0].length;
    statements.push(output(match[1] ?? '', match[0], offset + match.index));
  }
  words(text.length);
  return {
    syntax: 'plain',
    program: { statements, blockParams: [], inlines: [], usesDepths: false },
    refusals: [],
  };
}

function output(name: string, tag: string, start: number): Output {
  const nameStart = start + tag.indexOf(name);
  const path = {
    kind: 'path',
    original: name,
    data: false,
    depth: 0,
    parts: name.split('.'),
    name,
    start: nameStart,
    end: nameStart + name.length,
  } as const;
  const range = { start, end: start + tag.length };
  return { kind: 'output', call: { path, params: [], hash: [], ...range }, ...range };
}
