import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Message, Role } from '../prompt/request.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { TemplateMessage, TemplatePart } from './import-template.ts';

/** A promptfoo prompt as messages, or the part of it that this import cannot turn into Dotprompt. */
export type PromptfooTemplate =
  | { readonly ok: true; readonly messages: readonly TemplateMessage[] }
  | { readonly ok: false; readonly reason: string };

/** Reads a prompt of promptfoo: a text, or a chat in JSON or YAML. Of Nunjucks, `{{ name }}` and comments are read. */
export function parsePromptfooTemplate(raw: string): PromptfooTemplate {
  const chat = chatOf(raw);
  if (chat === 'unknown')
    return { ok: false, reason: 'The chat has messages that are not a role with a text.' };
  const messages: TemplateMessage[] = [];
  for (const { role, text } of chat ?? [{ role: 'user' as const, text: raw }]) {
    const parts = partsOf(text);
    if (typeof parts === 'string')
      return { ok: false, reason: `The template uses ${parts}, which is not taken over.` };
    messages.push({ role, parts });
  }
  return { ok: true, messages };
}

/** The messages that a rendered prompt was sent as. */
export function promptfooMessages(rendered: string): readonly Message[] {
  const chat = chatOf(rendered);
  if (chat === undefined || chat === 'unknown') return [{ role: 'user', content: rendered }];
  return chat.map(({ role, text }) => ({ role, content: text }));
}

/** A text with `{{ name }}` filled as promptfoo does; other tags, and names without a value, stay. */
export function fillPromptfoo(text: string, vars: JsonObject): string {
  return text.replace(simpleTag, (tag, name: string) => {
    const value = Object.hasOwn(vars, name) ? vars[name] : undefined;
    return value === undefined ? tag : promptfooText(value);
  });
}

/** How promptfoo prints a value: structures as JSON, texts without one line break at their end. */
export function promptfooText(value: JsonValue): string {
  return typeof value === 'string' ? value.replace(/\n$/, '') : JSON.stringify(value);
}

const simpleTag = /\{\{-?\s*([A-Za-z_]\w*)\s*-?\}\}/g;

interface ChatMessage {
  readonly role: Role;
  readonly text: string;
}

/** `undefined` for a text that is no chat, `unknown` for a chat with other messages than a role and a text. */
function chatOf(raw: string): readonly ChatMessage[] | 'unknown' | undefined {
  const text = raw.trim();
  const looksLikeYaml = /^-\s+role:/.test(text);
  if (!text.startsWith('[') && !looksLikeYaml) return undefined;
  const read = readYaml(text); // JSON is YAML
  if (!read.ok || !Array.isArray(read.value)) return looksLikeYaml ? 'unknown' : undefined;
  const messages = (read.value as readonly JsonValue[]).map(chatMessage); // Array.isArray loses the element's type
  return messages.every((message) => message !== undefined) ? messages : 'unknown';
}

function chatMessage(value: JsonValue): ChatMessage | undefined {
  if (!isJsonObject(value) || typeof value.content !== 'string') return undefined;
  const { role, content } = value;
  return role === 'system' || role === 'user' || role === 'assistant' ? { role, text: content } : undefined;
}

/** The parts of a text, or the first tag that is not simple. */
function partsOf(text: string): readonly TemplatePart[] | string {
  const parts: TemplatePart[] = [];
  let end = 0;
  let trimNext = false;
  const words = (to: number, trimEnd: boolean): string => {
    const start = trimNext ? text.slice(end, to).replace(/^\s+/, '') : text.slice(end, to);
    return trimEnd ? start.replace(/\s+$/, '') : start;
  };
  for (const match of text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/g)) {
    const [tag] = match;
    const variable = /^\{\{-?\s*([A-Za-z_]\w*)\s*-?\}\}$/.exec(tag)?.[1];
    if (variable === undefined && !tag.startsWith('{#')) return `"${tag}"`;
    parts.push(words(match.index, tag.charAt(2) === '-'));
    if (variable !== undefined) parts.push({ variable });
    trimNext = tag.at(-3) === '-';
    end = match.index + tag.length;
  }
  parts.push(words(text.length, false));
  return parts;
}
