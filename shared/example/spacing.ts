import type { SpacingKind } from '../project/config.ts';
import type { Message, Part } from '../prompt/request.ts';

/** A text without the spacing that the project declares immaterial. Equal results mean a merely cosmetic difference. */
export function withoutSpacing(text: string, immaterial: readonly SpacingKind[]): string {
  let result = text;
  if (immaterial.includes('line-ends')) result = result.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (immaterial.includes('trailing-spaces')) result = result.replaceAll(/(?<![ \t])[ \t]+(?=[\r\n]|$)/g, '');
  if (immaterial.includes('blank-lines')) result = result.replaceAll(/(?:\r?\n){2,}/g, '\n');
  if (immaterial.includes('final-newline')) result = result.replace(/\r?\n$/, '');
  return result;
}

/** A message without immaterial spacing in any of its texts. */
export function messageWithoutSpacing(message: Message, immaterial: readonly SpacingKind[]): Message {
  const { role, content } = message;
  if (typeof content === 'string') return { role, content: withoutSpacing(content, immaterial) };
  return { role, content: content.map((part) => partWithoutSpacing(part, immaterial)) };
}

function partWithoutSpacing(part: Part, immaterial: readonly SpacingKind[]): Part {
  return part.type === 'text' ? { type: 'text', text: withoutSpacing(part.text, immaterial) } : part;
}
