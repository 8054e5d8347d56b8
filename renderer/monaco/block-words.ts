import type { PromptDocument } from '../../shared/prompt/document.ts';
import type { Block, Call, Expression } from '../../shared/prompt/template-tree.ts';
import { type EditorText, fill } from './text.ts';
import { mainType } from './type-words.ts';

/** What a block's opening tag says, in plain words: `If there are allergies`. */
export function blockWords(document: PromptDocument, block: Block, text: EditorText): string {
  const { call } = block;
  const isInverted = !block.program || (block.inverse && block.inverse.start === block.start);
  const subject = call.helper === undefined ? call.path.original : argument(document, call, 0);
  switch (call.helper) {
    case undefined:
    case 'if':
      return presence(document, subject, !isInverted, text);
    case 'unless':
      return presence(document, subject, Boolean(isInverted), text);
    case 'each':
      return fill(text.each, { name: subject });
    case 'with':
      return fill(text.with, { name: subject });
    case 'ifEquals':
      return fill(text.equals, { name: subject, value: argument(document, call, 1) });
    case 'unlessEquals':
      return fill(text.notEquals, { name: subject, value: argument(document, call, 1) });
    default:
      return `${call.helper} ${subject}`.trim();
  }
}

function presence(document: PromptDocument, name: string, wanted: boolean, text: EditorText): string {
  if (name === '@first') return wanted ? text.first : text.notFirst;
  if (name === '@last') return wanted ? text.last : text.notLast;
  const type = mainType(document.declared?.find((declared) => declared.name === name)?.schema);
  if (type === 'array') return fill(wanted ? text.ifList : text.noList, { name });
  if (type === 'boolean') return fill(wanted ? text.ifTrue : text.notTrue, { name });
  return fill(wanted ? text.ifOne : text.noOne, { name });
}

function argument(document: PromptDocument, call: Call, index: number): string {
  const param = call.params[index];
  return param ? expressionWords(document, param) : '…';
}

/** A value as it stands in the file, a text in typographic quotes. */
export function expressionWords({ source }: PromptDocument, expression: Expression): string {
  if (expression.kind === 'literal' && typeof expression.value === 'string') return `“${expression.value}”`;
  return source.slice(expression.start, expression.end);
}
