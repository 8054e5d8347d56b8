import type { JsonObject } from '../json.ts';
import type { PromptDocument } from './document.ts';
import { lookupProperty } from './property-lookup.ts';
import { RenderStop, type Run } from './render-run.ts';
import type { RenderedMessage, Rendering, Segment, Turn } from './segment.ts';

/**
 * Fills in a text prompt: one message, the system's when the file is called `system`, else the user's. Earlier turns
 * come before a user's message and after a system's. Lists and objects are written as JSON. Throws `RenderStop`.
 */
export function renderText(
  run: Run,
  document: PromptDocument,
  input: JsonObject,
  history: readonly Turn[],
): Rendering {
  const { path, template } = document;
  for (const statement of template.program?.statements ?? []) {
    const { start, end } = statement;
    if (statement.kind === 'content') add(run, { text: statement.text, origin: 'words', path, start, end });
    if (statement.kind !== 'output') continue;
    const { name: variable, parts } = statement.call.path;
    let value: unknown = input;
    for (const part of parts) value = value == null ? value : lookupProperty(value, part);
    run.read.add(variable);
    if (value === undefined) run.unfilled.push({ variable, path, start, end });
    if (value != null) add(run, { text: written(value), origin: 'value', path, start, end, variable });
  }
  const { segments, unfilled, branches, read } = run;
  const text = segments.map((segment) => segment.text).join('');
  const turns = history.map(
    ({ role, content }): RenderedMessage => ({ message: { role, content }, source: 'history', segments: [] }),
  );
  const role = document.name.slice(document.name.lastIndexOf('/') + 1) === 'system' ? 'system' : 'user';
  const own: readonly RenderedMessage[] =
    text.trim() === '' ? [] : [{ message: { role, content: text }, source: 'template', segments }];
  const messages = role === 'system' ? [...own, ...turns] : [...turns, ...own];
  return { messages, unfilled, injections: [], branches, read };
}

function add(run: Run, segment: Segment): void {
  run.characters += segment.text.length;
  run.segments.push(segment);
  if (run.characters <= run.limits.characters) return;
  const message = `The filled-in prompt is longer than ${run.limits.characters} characters.`;
  throw new RenderStop('size-limit', message, segment.path, segment);
}

function written(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
