import type { LanguageModelV4Message, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Message, Part } from '../../../shared/prompt/request.ts';
import { ModelProblem } from './model-problem.ts';

type Content<Role extends LanguageModelV4Message['role']> = Extract<
  LanguageModelV4Message,
  { readonly role: Role }
>['content'];

/** The messages of a request as the provider packages take them. What they cannot take is thrown as `cannot-be-sent`. */
export function sdkMessages(messages: readonly Message[]): LanguageModelV4Prompt {
  return messages.map(({ role, content }): LanguageModelV4Message => {
    const parts: readonly Part[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
    switch (role) {
      case 'system':
        return { role, content: parts.map(systemText).join('\n') };
      case 'user':
        return { role, content: parts.map(userPart) };
      case 'assistant':
        return { role, content: parts.map(assistantPart) };
      case 'tool':
        return { role, content: parts.map(toolResult) };
      default:
        return assertNever(role);
    }
  });
}

function systemText(part: Part): string {
  if (part.type === 'text') return part.text;
  throw cannotSend(part, 'system');
}

function userPart(part: Part): Content<'user'>[number] {
  if (part.type === 'text') return part;
  if (part.type === 'media') return media(part);
  throw cannotSend(part, 'user');
}

function assistantPart(part: Part): Content<'assistant'>[number] {
  if (part.type === 'text') return part;
  if (part.type === 'media') return media(part);
  if (part.type !== 'tool-call') throw cannotSend(part, 'assistant');
  return { type: 'tool-call', toolCallId: part.id ?? part.name, toolName: part.name, input: part.input };
}

function toolResult(part: Part): Content<'tool'>[number] {
  if (part.type !== 'tool-result') throw cannotSend(part, 'tool');
  const { id, name, output } = part;
  return {
    type: 'tool-result',
    toolCallId: id ?? name ?? '',
    toolName: name ?? id ?? '',
    output: typeof output === 'string' ? { type: 'text', value: output } : { type: 'json', value: output },
  };
}

/** A picture or another file: in the message itself, or by an address that the provider fetches. */
function media({ url, contentType }: Extract<Part, { type: 'media' }>): Content<'user'>[number] {
  const inline = /^data:([^;,]*)(?:;[^,]*)?;base64,(.*)$/s.exec(url);
  if (inline !== null) {
    const [, type = '', data = ''] = inline;
    return { type: 'file', data: { type: 'data', data }, mediaType: contentType ?? type };
  }
  if (!/^https?:\/\//i.test(url)) throw new ModelProblem('cannot-be-sent', { words: url.slice(0, 100) });
  return { type: 'file', data: { type: 'url', url: new URL(url) }, mediaType: contentType ?? 'image/*' };
}

function cannotSend(part: Part, role: string): ModelProblem {
  const what = part.type === 'section' ? `section "${part.name}"` : part.type;
  return new ModelProblem('cannot-be-sent', { words: `${what} (${role})` });
}
