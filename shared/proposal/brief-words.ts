import { assertNever } from '../assert-never.ts';
import { counted, titleWithVariant } from '../check/words.ts';
import type { JsonValue } from '../json.ts';
import type { ExpectationChange } from './expectation-changes.ts';
import type { NamedPrompt, PartChange } from './part-change.ts';
import type { PromptChange } from './prompt-changes.ts';

/** The English of the brief, as plain text: whoever puts it into Markdown escapes it. */

const messages: Readonly<Record<string, string>> = {
  system: 'the Instructions',
  user: 'what the person says',
  model: 'what the helper answers',
  assistant: 'what the helper answers',
  tool: 'what a tool answers',
  history: 'the place of the earlier turns',
  passage: 'the passage',
};

/** A message of a prompt, by the role that its marker names. */
export function messageWords(role: string): string {
  return messages[role] ?? `the message "${role}"`;
}

/** A setting of a prompt as people call it. */
export function settingWords(name: string): string {
  return name === 'temperature' ? 'creativity (temperature)' : name;
}

/** A change of a prompt as a sentence without its words: "A sentence of the Instructions was reworded." */
export function promptChangeWords(change: PromptChange): string {
  switch (change.code) {
    case 'sentence-added':
      return `A sentence is new in ${messageWords(change.role)}.`;
    case 'sentence-removed':
      return `A sentence is gone from ${messageWords(change.role)}.`;
    case 'sentence-reworded':
      return `A sentence of ${messageWords(change.role)} is reworded.`;
    case 'message-added':
      return `A message is new: ${messageWords(change.role)}.`;
    case 'message-removed':
      return `A message is gone: ${messageWords(change.role)}.`;
    case 'message-rewritten':
      return `Too much changed in ${messageWords(change.role)} to tell sentence by sentence.`;
    case 'fill-in-added':
      return `The fill-in ${change.name} is new.`;
    case 'fill-in-removed':
      return `The fill-in ${change.name} is gone.`;
    case 'fill-in-redefined':
      return `What the fill-in ${change.name} may hold is described differently.`;
    case 'passage-used':
      return `The shared passage ${change.name} is used now.`;
    case 'passage-dropped':
      return `The shared passage ${change.name} is used no longer.`;
    case 'block-added':
      return change.kind === 'condition'
        ? `A part is sent only under a new condition: ${change.label}.`
        : `A part is repeated now for each of ${change.label}.`;
    case 'block-removed':
      return change.kind === 'condition'
        ? `The condition ${change.label} is gone.`
        : `Nothing is repeated any longer for each of ${change.label}.`;
    case 'model-changed':
      return `The model changed from ${change.before ?? 'none'} to ${change.after ?? 'none'}.`;
    case 'setting-changed':
      return `The ${settingWords(change.name)} changed from ${valueWords(change.before)} to ${valueWords(change.after)}.`;
    case 'output-changed':
      return 'The form that the answer is asked in changed.';
    case 'tools-changed':
      return 'The tools changed.';
    case 'defaults-changed':
      return 'The values that stand in where a fill-in is empty changed.';
    case 'title-changed':
      return 'The title or the description changed.';
    case 'layout-changed':
      return 'Only comments or spacing changed.';
    default:
      return assertNever(change);
  }
}

function valueWords(value: JsonValue | undefined): string {
  if (value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What changed in a part of a project, in a line: "Suggest (playful): 2 sentences reworded, 1 removed." */
export function partWords(part: PartChange): string {
  switch (part.kind) {
    case 'prompt': {
      const title = titleWithVariant(part);
      if (part.status !== 'changed')
        return `${title}: ${part.status === 'added' ? 'a new prompt' : 'deleted'}.`;
      return `${title}: ${changeList(part.changes)}.`;
    }
    case 'passage': {
      const what =
        part.status === 'changed' ? changeList(part.changes) : part.status === 'added' ? 'new' : 'deleted';
      const reach =
        part.reaches.length === 0 ? 'No prompt holds it.' : `It is part of ${nameList(part.reaches)}.`;
      return `Shared passage ${part.name}: ${what}. ${reach}`;
    }
    case 'examples': {
      const { added, changed, removed } = part;
      return `Examples of ${part.prompt}: ${listWords([
        [added.length, 'new'],
        [changed.length, 'changed'],
        [removed.length, 'deleted'],
      ])}.`;
    }
    case 'answers':
      return `Recorded answers of ${part.prompt}: changed for ${counted(part.examples.length, 'example')}.`;
    case 'expectations': {
      const of =
        part.example === undefined ? `every example of ${part.prompt}` : `${part.prompt} · ${part.example}`;
      return `What must hold for ${of}: ${expectationList(part.changes)}.`;
    }
    case 'rules':
      return part.softer.length === 0
        ? `Rules in ${part.path}: changed, none softer.`
        : `Rules in ${part.path}, softer: ${part.softer.join('; ')}.`;
    default:
      return assertNever(part);
  }
}

/** "2 sentences reworded, 1 sentence removed, the model changed" */
function changeList(changes: readonly PromptChange[]): string {
  const count = (code: PromptChange['code']) => changes.filter((change) => change.code === code).length;
  const sentences = (code: PromptChange['code'], word: string) =>
    count(code) === 0 ? [] : [`${counted(count(code), 'sentence')} ${word}`];
  const rest = changes
    .filter(({ code }) => !code.startsWith('sentence-'))
    .map((change) => lowerFirst(promptChangeWords(change).replace(/\.$/, '')));
  return [
    ...sentences('sentence-reworded', 'reworded'),
    ...sentences('sentence-added', 'added'),
    ...sentences('sentence-removed', 'removed'),
    ...rest,
  ].join(', ');
}

function expectationList(changes: readonly ExpectationChange[]): string {
  const count = (code: ExpectationChange['code']) => changes.filter((change) => change.code === code).length;
  return listWords([
    [count('added'), 'added'],
    [count('changed'), 'changed, not softer'],
    [count('loosened'), 'loosened'],
    [count('removed'), 'removed'],
  ]);
}

function listWords(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function nameList(prompts: readonly NamedPrompt[]): string {
  const names = prompts.map(titleWithVariant);
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
