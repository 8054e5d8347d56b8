import { assertNever } from '../assert-never.ts';
import { escapeMarkdown } from '../check/escape-markdown.ts';
import { money, pricedTogether } from '../cost/money.ts';
import type { EvidenceClass } from '../example/evidence.ts';
import { messageWords, promptChangeWords } from './brief-words.ts';
import type { ConversationChange, MessageChange } from './conversation-changes.ts';
import type { FigureChange, PromptCost } from './cost-change.ts';
import type { ProposalGateItem } from './gate.ts';
import type { GateSubject } from './gate-subject.ts';
import { addedWords, markedWords, removedWords } from './marked-words.ts';
import type { PromptChange } from './prompt-changes.ts';
import type { Risk } from './risks.ts';
import type { SentenceChange } from './sentence-changes.ts';

/** How much a brief tells: entries of a list, and characters of a text. */
export interface BriefMeasure {
  readonly entries: number;
  readonly characters: number;
}

/** A text cut to so many characters, with a sign that it was. */
export function clipped(text: string, { characters }: BriefMeasure): string {
  return text.length <= characters ? text : `${text.slice(0, characters)}…`;
}

/** The first entries of a list as lines, and how many more there are. Only what is told is printed. */
export function limited<T>(
  items: readonly T[],
  { entries }: BriefMeasure,
  print: (item: T) => string,
  indent = '',
): readonly string[] {
  const lines = items.slice(0, entries).map(print);
  return items.length <= entries ? lines : [...lines, `${indent}- and ${items.length - entries} more`];
}

/** What somebody wrote, line by line, as a quotation. Two blanks at an end keep the next line a line of its own. */
export function quoted(text: string, measure: BriefMeasure): readonly string[] {
  return clipped(text.trim(), measure)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => escapeMarkdown(line))
    .map((line, index, lines) => {
      if (line === '') return '>';
      return lines[index + 1] ? `> ${line}  ` : `> ${line}`;
    });
}

/** A sentence as it changed. */
export function sentenceLine(change: SentenceChange, measure: BriefMeasure): string {
  switch (change.code) {
    case 'sentence-added':
      return addedWords(clipped(change.after, measure));
    case 'sentence-removed':
      return removedWords(clipped(change.before, measure));
    case 'sentence-reworded':
      return change.before.length + change.after.length > 2 * measure.characters
        ? `${removedWords(clipped(change.before, measure))} ${addedWords(clipped(change.after, measure))}`
        : markedWords(change.before, change.after);
    default:
      return assertNever(change);
  }
}

/** A change of a prompt, with its words where it has some. */
export function promptChangeLine(change: PromptChange, measure: BriefMeasure): string {
  const words = escapeMarkdown(clipped(promptChangeWords(change), measure));
  switch (change.code) {
    case 'sentence-added':
    case 'sentence-removed':
    case 'sentence-reworded':
      return `- ${words} ${sentenceLine(change, measure)}`;
    default:
      return `- ${words}`;
  }
}

const answerWords: Readonly<Record<EvidenceClass, string>> = {
  same: 'count still',
  cosmetic: 'count still, only spacing differs',
  model: 'from another model or with other settings',
  changed: 'for the earlier words',
  missing: 'none that can be compared',
};

/** What changes in what is sent for examples that an edit changes alike, with a line for each sentence. */
export function conversationLines(
  alike: readonly ConversationChange[],
  measure: BriefMeasure,
): readonly string[] {
  const [first] = alike;
  if (first === undefined) return [];
  const names = alike.slice(0, 8).map(({ description, example }) => clipped(description ?? example, measure));
  const all = alike.length > 8 ? [...names, `and ${alike.length - 8} more`] : names;
  const few = { ...measure, entries: Math.min(measure.entries, 6) };
  const lines = first.messages.flatMap((message) => messageLines(message, few));
  const answers = alike.length === 1 ? 'its recorded answer' : 'their recorded answers';
  return [
    `- ${escapeMarkdown(all.join('; '))} (${answers}: ${answerWords[first.evidence]})`,
    ...limited(lines, few, (line) => line, '  '),
  ];
}

function messageLines({ role, status, sentences }: MessageChange, measure: BriefMeasure): readonly string[] {
  const where = escapeMarkdown(messageWords(role));
  if (status !== 'changed') return [`  - ${where}: a message is ${status === 'added' ? 'new' : 'gone'}`];
  if (sentences.length === 0) return [`  - ${where}: not its words, or too much to tell`];
  return sentences.map((sentence) => `  - ${where}: ${sentenceLine(sentence, measure)}`);
}

/** A prompt's row in the table of tokens and money. */
export function costRow({ title, tokens, usd, examples }: PromptCost, measure: BriefMeasure): string {
  const cells = [
    escapeMarkdown(clipped(title, measure)),
    ...figureCells(tokens, (value) => String(Math.round(value))),
    ...figureCells(usd, (value) => money(value * pricedTogether)),
    String(examples),
  ];
  return `| ${cells.join(' | ')} |`;
}

function figureCells(figure: FigureChange | undefined, print: (value: number) => string): readonly string[] {
  if (figure === undefined) return ['not known', 'not known'];
  const about = figure.exact ? '' : 'about ';
  return [figure.before, figure.after].map((value) => escapeMarkdown(`${about}${print(value)}`));
}

/** A risk as a line. */
export function riskLine(risk: Risk, measure: BriefMeasure): string {
  const where = escapeMarkdown(clipped(risk.where, measure));
  switch (risk.code) {
    case 'safety-sentence-removed':
      return `- ${where}: a sentence that forbids, warns or protects is gone. ${removedWords(clipped(risk.sentence, measure))}`;
    case 'safety-sentence-reworded':
      return `- ${where}: a sentence that forbids, warns or protects is reworded. ${sentenceLine({ ...risk, code: 'sentence-reworded' }, measure)}`;
    case 'fill-in-removed':
      return `- ${where}: the fill-in ${escapeMarkdown(clipped(risk.name, measure))} is gone; what the service feeds it reaches the model no longer.`;
    case 'output-key-not-asked-for':
      return `- ${where}: checks demand ${escapeMarkdown(clipped(risk.key, measure))} in the answer, and the prompt no longer asks for it.`;
    default:
      return assertNever(risk);
  }
}

const gateWords: Readonly<Record<ProposalGateItem['code'], string>> = {
  'newly-failing': 'fails now',
  broken: 'cannot be evaluated',
  'error-finding': 'has an error in its text',
  secret: 'holds a secret',
  'personal-data': 'holds personal data',
  'evidence-lost': 'held before and needs new answers',
  'still-failing': 'failed before and fails still',
  'was-failing': 'failed before and was not tested again',
  weakened: 'demands less than before',
  'examples-removed': 'lost examples',
  'needs-developer': 'needs a developer',
  'not-run': 'was not run here',
};

/** What an item of the gate is about, in a line. */
export function gateLine({ code, path, subjects }: ProposalGateItem, measure: BriefMeasure): string {
  const few = subjects.slice(0, 3).map((subject) => clipped(subjectWords(subject), measure));
  const more = subjects.length > 3 ? `, and ${subjects.length - 3} more` : '';
  const what = few.length === 0 ? '' : ` (${few.join('; ')}${more})`;
  return `${escapeMarkdown(`${clipped(path, measure)} ${gateWords[code]}${what}`)}`;
}

function subjectWords(subject: GateSubject): string {
  switch (subject.of) {
    case 'check':
      return `${exampleWords(subject)} · ${subject.description ?? subject.check}`;
    case 'expectation':
      return `${exampleWords(subject)} · ${subject.check} ${subject.change}`;
    case 'rule':
      return subject.rule;
    case 'example':
      return `${subject.example}, ${subject.held} checks held`;
    case 'finding':
      return subject.message;
    case 'data':
      return `${subject.kind} ×${subject.count}`;
    default:
      return assertNever(subject);
  }
}

function exampleWords({ example, variant }: { readonly example: string; readonly variant?: string }): string {
  return variant === undefined ? example : `${example} (${variant})`;
}
