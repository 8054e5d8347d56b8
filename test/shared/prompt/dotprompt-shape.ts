import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import { isJsonObject } from '../../../shared/json.ts';
import type { Part, Role } from '../../../shared/prompt/request.ts';
import type { RenderedMessage, Turn } from '../../../shared/prompt/segment.ts';

/**
 * A rendered message as the `dotprompt` package writes it, without `metadata` on earlier turns. An empty address or
 * section name is left out, because a damaged marker has none there and an empty text here.
 */
export function packageMessage({ message, writtenRole }: RenderedMessage): JsonObject {
  const content =
    typeof message.content === 'string'
      ? [{ type: 'text', text: message.content } as const]
      : message.content;
  return {
    role: writtenRole ?? (message.role === 'assistant' ? 'model' : message.role),
    content: content.map(packagePart),
  };
}

function packagePart(part: Part): JsonObject {
  switch (part.type) {
    case 'text':
      return { text: part.text };
    case 'media':
      return {
        media: {
          ...(part.url && { url: part.url }),
          ...(part.contentType && { contentType: part.contentType }),
        },
      };
    case 'section':
      return { metadata: { ...(part.name && { purpose: part.name }), pending: true } };
    default:
      throw new Error('the package has no such part in a template');
  }
}

/** An earlier turn of a Dotprompt test (texts only) as ours. */
export function turnOf(message: JsonValue): Turn {
  if (!isJsonObject(message) || !Array.isArray(message.content)) throw new Error('not a message');
  const parts = message.content.map((part): Part => {
    if (!isJsonObject(part) || typeof part.text !== 'string') throw new Error('not a text part');
    return { type: 'text', text: part.text };
  });
  const [first] = parts;
  const content = parts.length === 1 && first?.type === 'text' ? first.text : parts;
  // The tests hold no other roles.
  return { role: (message.role === 'model' ? 'assistant' : message.role) as Role, content };
}
