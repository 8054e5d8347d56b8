import { assertNever } from '../assert-never.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Message, ModelRequest, Part, Tool } from '../prompt/request.ts';
import type { Sample } from './recording.ts';

/** Why a conversation cannot be put in OpenAI's chat form. Stable. */
export type NoRowReason =
  /** A part that the service fills by itself. */
  | 'section'
  /** A tool that is only named: its definition is not recorded. */
  | 'tool-not-defined'
  /** A medium that is no picture, or that stands where only texts may. */
  | 'medium'
  /** A tool is asked by somebody else than the model. */
  | 'misplaced-call'
  /** Nothing was asked, or nothing answered. */
  | 'empty';

/** One line of a fine-tuning file: only what OpenAI's chat form knows. */
export interface FineTuningRow {
  readonly messages: readonly JsonObject[];
  readonly tools?: readonly JsonObject[];
}

/** What was asked and answered in OpenAI's chat form for fine-tuning (`messages` and `tools`), or why that is not possible. */
export function fineTuningRow(request: ModelRequest, sample: Sample): FineTuningRow | NoRowReason {
  const messages: JsonObject[] = [];
  const ids = callIds();
  for (const message of request.messages) {
    const made = chatMessages(message, ids);
    if (typeof made === 'string') return made;
    messages.push(...made);
  }
  const answer = answerMessage(sample, ids);
  if (messages.length === 0 || answer === undefined) return 'empty';
  const tools = request.tools.map(toolOf);
  const defined = tools.filter((tool) => tool !== undefined);
  if (defined.length < tools.length) return 'tool-not-defined';
  return { messages: [...messages, answer], ...(defined.length > 0 && { tools: defined }) };
}

/** Ids of tool calls: OpenAI demands one for each call, and the same for its result. */
interface CallIds {
  readonly ofCall: (id: string | undefined) => string;
  readonly ofResult: (id: string | undefined) => string;
}

function callIds(): CallIds {
  let count = 0;
  const waiting: string[] = [];
  return {
    ofCall: (id) => {
      const given = id ?? `call_${++count}`;
      waiting.push(given);
      return given;
    },
    ofResult: (id) => id ?? waiting.shift() ?? `call_${++count}`,
  };
}

function chatMessages({ role, content }: Message, ids: CallIds): readonly JsonObject[] | NoRowReason {
  if (typeof content === 'string') {
    if (role === 'tool') return toolMessage({ type: 'text', text: content }, ids);
    return content === '' ? [] : [{ role, content }];
  }
  if (content.some(({ type }) => type === 'section')) return 'section';
  if (role === 'tool') return content.flatMap((part) => toolMessage(part, ids));
  const parts = content.filter(({ type }) => type === 'text' || type === 'media').map(contentPart);
  const known = parts.filter((part) => part !== undefined);
  const hasMedia = content.some(({ type }) => type === 'media');
  // Pictures may only be shown by users.
  if (known.length < parts.length || (hasMedia && role !== 'user')) return 'medium';
  const calls = content.flatMap((part) => (part.type === 'tool-call' ? [callOf(part, ids)] : []));
  if (calls.length > 0 && role !== 'assistant') return 'misplaced-call';
  const text = hasMedia ? known : textOf(content);
  if (calls.length > 0) return [{ role, ...(text.length > 0 && { content: text }), tool_calls: calls }];
  const results = content.flatMap((part) => (part.type === 'tool-result' ? toolMessage(part, ids) : []));
  return [...results, ...(text.length > 0 ? [{ role, content: text }] : [])];
}

function textOf(content: readonly Part[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

function contentPart(part: Part): JsonObject | undefined {
  switch (part.type) {
    case 'text':
      return { type: 'text', text: part.text };
    case 'media': {
      const isPicture =
        part.contentType?.startsWith('image/') ?? /^(?:data:image\/|https:\/\/)/.test(part.url);
      return isPicture ? { type: 'image_url', image_url: { url: part.url } } : undefined;
    }
    case 'section':
    case 'tool-call':
    case 'tool-result':
      return undefined;
    default:
      return assertNever(part);
  }
}

function toolMessage(part: Part, ids: CallIds): readonly JsonObject[] {
  if (part.type === 'text')
    return [{ role: 'tool', tool_call_id: ids.ofResult(undefined), content: part.text }];
  if (part.type !== 'tool-result') return [];
  const content = typeof part.output === 'string' ? part.output : JSON.stringify(part.output);
  return [{ role: 'tool', tool_call_id: ids.ofResult(part.id), content }];
}

function callOf(
  call: { readonly id?: string; readonly name: string; readonly input: JsonValue },
  ids: CallIds,
): JsonObject {
  const { name, input } = call;
  return { id: ids.ofCall(call.id), type: 'function', function: { name, arguments: JSON.stringify(input) } };
}

function answerMessage({ text, toolCalls = [] }: Sample, ids: CallIds): JsonObject | undefined {
  if (text === '' && toolCalls.length === 0) return undefined;
  return {
    role: 'assistant',
    ...(text !== '' && { content: text }),
    ...(toolCalls.length > 0 && { tool_calls: toolCalls.map((call) => callOf(call, ids)) }),
  };
}

function toolOf(tool: Tool): JsonObject | undefined {
  if (typeof tool === 'string') return undefined;
  if (tool.type === 'function' && isJsonObject(tool.function)) return tool;
  const { name, description, parameters = tool.inputSchema } = tool;
  if (typeof name !== 'string') return undefined;
  const definition = {
    name,
    ...(description !== undefined && { description }),
    ...(parameters !== undefined && { parameters }),
  };
  return { type: 'function', function: definition };
}
