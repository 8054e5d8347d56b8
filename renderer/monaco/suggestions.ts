import type { PromptDocument } from '../../shared/prompt/document.ts';
import type { Range } from '../../shared/prompt/range.ts';
import { type EditorText, fill } from './text.ts';
import { mainType, typeWords } from './type-words.ts';

/** A fill-in that may be used, with what is known of it beyond its declaration. */
export interface FillIn {
  readonly name: string;
  readonly description?: string;
  /** Its value in the example that is shown. */
  readonly sample?: string;
}

/** A shared passage that may be used. */
export interface Passage {
  readonly name: string;
  readonly description?: string;
  /** Its text, to be shown in place. */
  readonly words?: string;
  /** How many prompts it is part of. */
  readonly usedBy?: number;
}

/** What typing `{{` offers. `snippet` is in Monaco's syntax of snippets. */
export interface Suggestion {
  readonly kind: 'fill-in' | 'condition' | 'loop' | 'passage' | 'message' | 'history';
  readonly label: string;
  readonly detail: string;
  readonly snippet: string;
}

/** The tag that is being typed before an offset, from its `{{` to the offset or to the `}}` right behind it. */
export function openTagAt(source: string, offset: number): Range | undefined {
  const lineBegin = source.lastIndexOf('\n', offset - 1) + 1;
  const match = /(?<!\\)\{\{[#>/]?\s*[\p{L}\p{N}_.]*$/u.exec(source.slice(lineBegin, offset));
  if (!match) return undefined;
  const closing = source.startsWith('}}', offset) ? 2 : 0;
  return { start: lineBegin + match.index, end: offset + closing };
}

/** Everything that a tag may become in this document, in plain words: fill-ins, cases, loops, passages, messages. */
export function suggestions(
  document: PromptDocument,
  fillIns: readonly FillIn[],
  passages: readonly Passage[],
  text: EditorText,
): readonly Suggestion[] {
  const declared = new Map(document.declared?.map((variable) => [variable.name, variable]));
  const names = new Set([...fillIns.map(({ name }) => name), ...declared.keys()]);
  const described = new Map(fillIns.map(({ name, description }) => [name, description]));
  const found: Suggestion[] = [...names].map((name) => ({
    kind: 'fill-in',
    label: name,
    detail: described.get(name) ?? declared.get(name)?.description ?? text.suggest.fillIn,
    snippet: `{{${literal(name)}}}`,
  }));
  for (const name of names) {
    const schema = declared.get(name)?.schema;
    const type = mainType(schema);
    const sentence = type === 'array' ? text.ifList : type === 'boolean' ? text.ifTrue : text.ifOne;
    found.push({
      kind: 'condition',
      label: fill(sentence, { name }),
      detail: text.suggest.condition,
      snippet: `{{#if ${literal(name)}}}\n$0\n{{/if}}`,
    });
    if (type !== 'array' && schema !== undefined) continue;
    found.push({
      kind: 'loop',
      label: fill(text.each, { name }),
      detail: schema === undefined ? text.suggest.loop : typeWords(schema, text),
      snippet: `{{#each ${literal(name)}}}\n- {{this}}$0\n{{/each}}`,
    });
  }
  for (const { name, description } of passages) {
    found.push({
      kind: 'passage',
      label: name,
      detail: description ?? text.suggest.passage,
      snippet: `{{>${literal(name)}}}`,
    });
  }
  if (document.format === 'text') return found.filter(({ kind }) => kind === 'fill-in');
  for (const role of ['system', 'user', 'model'] as const) {
    found.push({
      kind: 'message',
      label: text.roles[role],
      detail: text.suggest.message,
      snippet: `{{role "${role}"}}\n$0`,
    });
  }
  found.push({
    kind: 'history',
    label: text.history,
    detail: text.suggest.history,
    snippet: '{{history}}\n$0',
  });
  return found;
}

/** A text as a snippet says it: its `$`, `}` and `\` stand for themselves. */
function literal(words: string): string {
  return words.replace(/[$}\\]/g, '\\$&');
}
