import { assertNever } from '../../../shared/assert-never.ts';
import type { Message, Part } from '../../../shared/prompt/request.ts';
import { text } from '../../text/en.ts';

/** What a message says, with a word for each part that is not text. */
export function partText(content: Message['content']): string {
  return typeof content === 'string' ? content : content.map(textOf).join('\n');
}

function textOf(part: Part): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'media':
      return `[${text.preview.media}: ${part.url.slice(0, 80)}]`;
    case 'section':
      return `[${text.preview.section(part.name)}]`;
    case 'tool-call':
      return `[${text.preview.tool(part.name)}] ${JSON.stringify(part.input)}`;
    case 'tool-result':
      return typeof part.output === 'string' ? part.output : JSON.stringify(part.output);
    default:
      return assertNever(part);
  }
}
