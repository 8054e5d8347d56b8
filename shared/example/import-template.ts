import type { JsonObject } from '../json.ts';
import type { OutputRequest, Role, Tool } from '../prompt/request.ts';
import { printYaml } from '../yaml/print-yaml.ts';

/** A stretch of an imported template: words, or the name of a fill-in. */
export type TemplatePart = string | { readonly variable: string };

/** A message of an imported template. */
export interface TemplateMessage {
  readonly role: Role;
  readonly parts: readonly TemplatePart[];
}

/** An imported prompt before it is printed. */
export interface ImportedPrompt {
  readonly model?: string;
  readonly settings: JsonObject;
  readonly tools: readonly Tool[];
  readonly output: OutputRequest;
  readonly messages: readonly TemplateMessage[];
}

/**
 * The text of a Dotprompt file that renders to exactly these messages: no space is added or lost, and braces and
 * backslashes of the words stay words.
 */
export function printPrompt(prompt: ImportedPrompt): string {
  const { model, settings, tools, output } = prompt;
  const frontMatter = {
    model,
    ...(Object.keys(settings).length > 0 && { config: settings }),
    ...(tools.length > 0 && { tools }),
    ...(Object.keys(output).length > 0 && { output }),
  };
  return `---\n${printYaml(frontMatter)}---\n${printBody(prompt.messages)}\n`;
}

/** Values that the messages' fill-ins get, set into their texts: what the printed prompt renders to. */
export function fillTemplate(
  parts: readonly TemplatePart[],
  input: Readonly<Record<string, string>>,
): string {
  return parts.map((part) => (typeof part === 'string' ? part : (input[part.variable] ?? ''))).join('');
}

function printBody(messages: readonly TemplateMessage[]): string {
  const texts = messages.map(({ parts }) => printParts(parts));
  const first = messages[0];
  const isPlain = messages.length === 1 && first?.role === 'user' && !/^\s/.test(texts[0] ?? '');
  const body = isPlain
    ? (texts[0] ?? '')
    : texts.map((text, index) => withMarker(messages, texts, text, index)).join('');
  // The format trims the end of the file; a comment keeps the spaces before it.
  return /\s$/.test(body) ? `${body}{{!}}` : body;
}

/** A role marker stands on a line of its own where `~` can take the line breaks away again. */
function withMarker(
  messages: readonly TemplateMessage[],
  texts: readonly string[],
  text: string,
  index: number,
): string {
  const role = messages[index]?.role === 'assistant' ? 'model' : messages[index]?.role;
  const before = index === 0 ? '' : /\s$/.test(texts[index - 1] ?? '') ? '{{' : '\n{{~';
  const after = text === '' || /^\s/.test(text) ? '}}' : '~}}\n';
  return `${before || '{{'}role "${role}"${after}${text}`;
}

/** Takes away a space that had to be set where braces of the words would run into braces of the template. */
const gap = ' {{~! ~}} ';

function printParts(parts: readonly TemplatePart[]): string {
  const merged = mergeWords(parts);
  return merged
    .map((part, index) => {
      const previous = merged[index - 1];
      const next = merged[index + 1];
      if (typeof part === 'string') return printWords(part, next !== undefined);
      const left = typeof previous === 'string' && previous.endsWith('{') ? ' {{~' : '{{';
      const right = typeof next === 'string' && next.startsWith('}') ? '~}} ' : '}}';
      return `${left}${printVariable(part.variable)}${right}`;
    })
    .join('');
}

/** Words as Handlebars text. `\{{` is a literal `{{` there, and backslashes before a tag count one more. */
function printWords(words: string, beforeTag: boolean): string {
  const escaped = words.replace(/\\*\{{2,}/g, (run, offset: number) => {
    const isLast = offset + run.length === words.length;
    return run === '{{' && !(isLast && beforeTag) ? '\\{{' : run.replace(/\{(?=\{)/g, `{${gap}`);
  });
  return beforeTag && /\\$/.test(escaped) ? `${escaped}\\` : escaped;
}

/** Names that would call a helper or stand for something else are asked of the input itself. */
function printVariable(name: string): string {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^(?:true|false|null|undefined|this|as|else)$/.test(name))
    return `[${name}]`;
  return helperNames.has(name) ? `this.${name}` : name;
}

const helperNames: ReadonlySet<string> = new Set([
  ...['role', 'history', 'media', 'section', 'json', 'ifEquals', 'unlessEquals'],
  ...['if', 'unless', 'each', 'with', 'lookup', 'log', 'helperMissing', 'blockHelperMissing'],
]);

function mergeWords(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const merged: TemplatePart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== '') merged.push(part);
  }
  return merged;
}
