import type { JsonObject } from '../json.ts';
import type { Part } from './request.ts';
import type { Turn } from './segment.ts';

/** A turn as Dotprompt writes messages: `assistant` is `model` there, and a text is a list of one part. */
export function dotpromptMessage({ role, content }: Turn): JsonObject {
  const parts: readonly Part[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  return { role: role === 'assistant' ? 'model' : role, content: parts.map(dotpromptPart) };
}

function dotpromptPart(part: Part): JsonObject {
  switch (part.type) {
    case 'text':
      return { text: part.text };
    case 'media':
      return {
        media: { url: part.url, ...(part.contentType !== undefined && { contentType: part.contentType }) },
      };
    case 'section':
      return { metadata: { purpose: part.name, pending: true } };
    case 'tool-call':
      return { toolRequest: { name: part.name, ...reference(part.id), input: part.input } };
    case 'tool-result':
      return {
        toolResponse: {
          ...(part.name !== undefined && { name: part.name }),
          ...reference(part.id),
          output: part.output,
        },
      };
  }
}

function reference(id: string | undefined): JsonObject {
  return id === undefined ? {} : { ref: id };
}
