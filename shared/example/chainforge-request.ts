import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Message, Part, Role } from '../prompt/request.ts';
import type { ChainforgeEntry, ChainforgeModel } from './chainforge-flow.ts';
import { unescapeBraces } from './chainforge-template.ts';
import { importSettings } from './import-settings.ts';
import type { RecordedRequest } from './recording.ts';

/**
 * What a cached asking sent: the messages of its query where it has them, else the text that it filled the template to.
 * `model` is the model's form as it was then; it says what the query leaves out.
 */
export function chainforgeRequest(entry: ChainforgeEntry, model: ChainforgeModel): RecordedRequest {
  const query = entry.query ?? {};
  const asked = typeof query.model === 'string' ? query.model : model.model;
  const { settings, tools, output } = importSettings(query);
  return {
    ...(asked !== undefined && { model: modelName(asked) }),
    settings,
    tools,
    output,
    messages: messagesOf(query, entry.prompt, model),
  };
}

/** A model's name without the folder that Google's interface puts before it. */
export function modelName(name: string): string {
  return name.replace(/^models\//, '');
}

/** The system message of a model's form; `undefined` when it sets none. */
export function systemMessage(model: ChainforgeModel): string | undefined {
  const text = model.settings?.system_msg;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function messagesOf(query: JsonObject, prompt: string, model: ChainforgeModel): readonly Message[] {
  const system = typeof query.system === 'string' && query.system !== '' ? query.system : undefined;
  const messages = query.messages;
  if (Array.isArray(messages) && messages.every(isJsonObject)) {
    const turns = messages.map((message) => ({
      role: roleOf(message.role),
      content: contentOf(message.content),
    }));
    return system === undefined ? turns : [{ role: 'system', content: system }, ...turns];
  }
  const text = typeof query.prompt === 'string' ? unwrapped(query.prompt) : unescapeBraces(prompt);
  const intro = system ?? systemMessage(model);
  return [
    ...(intro === undefined ? [] : [{ role: 'system', content: intro } as const]),
    { role: 'user', content: text },
  ];
}

/** The text of Anthropic's interface of 2023, which was one text with markers of the speakers. */
function unwrapped(prompt: string): string {
  return /^\n\nHuman: (?<text>[\s\S]*)\n\nAssistant:$/.exec(prompt)?.groups?.text ?? prompt;
}

function roleOf(role: JsonValue | undefined): Role {
  return role === 'system' || role === 'assistant' || role === 'tool' ? role : 'user';
}

function contentOf(content: JsonValue | undefined): string | readonly Part[] {
  if (!Array.isArray(content)) return typeof content === 'string' ? content : JSON.stringify(content ?? '');
  return content.filter(isJsonObject).map((part): Part => {
    const image = isJsonObject(part.image_url) ? part.image_url.url : undefined;
    if (typeof image === 'string') return { type: 'media', url: image };
    return { type: 'text', text: typeof part.text === 'string' ? part.text : JSON.stringify(part) };
  });
}
