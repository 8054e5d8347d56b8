import { titleWithVariant } from '../check/words.ts';
import { partWords } from './brief-words.ts';
import type { PartChange } from './part-change.ts';

/** What the creator is asked before a proposal is sent. Texts in their own words, several lines where they like. */
export interface Interview {
  /** One line. */
  readonly title: string;
  /** What changed: written for the creator, who may change it. */
  readonly what: string;
  readonly why: string;
  /** What the people who use the service will notice. */
  readonly notice: string;
  /** By prompt whose model changes. */
  readonly models: readonly ModelAnswer[];
}

/** A change of a model, with what the creator says about it. */
export interface ModelAnswer {
  /** The prompt's path. */
  readonly path: string;
  readonly title: string;
  readonly before?: string;
  readonly after?: string;
  readonly why: string;
  /** What could go wrong. */
  readonly risk: string;
}

/** The field of an interview that something is wrong with; `index` for one of the models. */
export interface InterviewProblem {
  readonly field: 'title' | 'what' | 'why' | 'notice' | 'model-why' | 'model-risk';
  readonly index?: number;
  readonly code: 'blank' | 'too-long' | 'several-lines';
}

/** Most characters of a title; hosts cut longer ones. */
export const longestTitle = 120;
/** Most characters of an answer. */
export const longestAnswer = 4000;

/** An interview with what can be known filled in: title and what changed. Nothing else is answered for anybody. */
export function newInterview(parts: readonly PartChange[]): Interview {
  return {
    title: suggestedTitle(parts),
    what: parts.map(partWords).join('\n'),
    why: '',
    notice: '',
    models: modelChanges(parts),
  };
}

/**
 * An interview brought up to date after more edits: what the creator wrote stays; what was written for them and left as
 * it was is written anew. `before` are the parts that it was made for.
 */
export function updateInterview(
  interview: Interview,
  before: readonly PartChange[],
  parts: readonly PartChange[],
): Interview {
  const [old, now] = [newInterview(before), newInterview(parts)];
  const models = now.models.map((model) => {
    const known = interview.models.find(({ path, after }) => path === model.path && after === model.after);
    return known === undefined ? model : { ...model, why: known.why, risk: known.risk };
  });
  return {
    ...interview,
    title: interview.title === old.title ? now.title : interview.title,
    what: interview.what === old.what ? now.what : interview.what,
    models,
  };
}

/** What is missing or does not fit; a proposal that is not ready for review may still be sent. */
export function interviewProblems(interview: Interview): readonly InterviewProblem[] {
  const answers: readonly (readonly [Omit<InterviewProblem, 'code'>, string])[] = [
    [{ field: 'what' }, interview.what],
    [{ field: 'why' }, interview.why],
    [{ field: 'notice' }, interview.notice],
    ...interview.models.flatMap(({ why, risk }, index) => [
      [{ field: 'model-why' as const, index }, why] as const,
      [{ field: 'model-risk' as const, index }, risk] as const,
    ]),
  ];
  return [
    ...titleProblems(interview.title),
    ...answers.flatMap(([place, text]): readonly InterviewProblem[] => {
      if (!/[\p{L}\p{N}]/u.test(text)) return [{ ...place, code: 'blank' }];
      return text.length > longestAnswer ? [{ ...place, code: 'too-long' }] : [];
    }),
  ];
}

function titleProblems(title: string): readonly InterviewProblem[] {
  if (!/[\p{L}\p{N}]/u.test(title)) return [{ field: 'title', code: 'blank' }];
  if (/[\p{Cc}\u2028\u2029]/u.test(title)) return [{ field: 'title', code: 'several-lines' }];
  return title.length > longestTitle ? [{ field: 'title', code: 'too-long' }] : [];
}

function modelChanges(parts: readonly PartChange[]): readonly ModelAnswer[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'prompt') return [];
    return part.changes.flatMap((change) => {
      if (change.code !== 'model-changed') return [];
      const { code: _code, ...models } = change;
      return [{ path: part.path, title: titleWithVariant(part), ...models, why: '', risk: '' }];
    });
  });
}

/** A short title of one line: what is touched, and what is done with it where that is one thing. */
export function suggestedTitle(parts: readonly PartChange[]): string {
  const names = parts.flatMap((part) => {
    if (part.kind === 'prompt') return [titleWithVariant(part)];
    return part.kind === 'passage' ? [`shared passage ${part.name}`] : [];
  });
  const [only] = parts;
  const doing = names.length === 1 && only !== undefined ? doingOf(only) : 'Change';
  if (names.length > 0) return cut(`${doing} ${joinNames(names)}`);
  const prompts = [...new Set(parts.flatMap((part) => ('prompt' in part ? [part.prompt] : [])))];
  if (prompts.length === 0) return parts.length === 0 ? '' : 'Change the rules of the project';
  return cut(`Change the examples of ${joinNames(prompts)}`);
}

function doingOf(part: PartChange): string {
  if (part.kind !== 'prompt' && part.kind !== 'passage') return 'Change';
  if (part.status !== 'changed') return part.status === 'added' ? 'Add' : 'Delete';
  const codes = new Set(part.changes.map(({ code }) => code));
  if (codes.size === 1 && codes.has('model-changed')) return 'Change the model of';
  if (codes.size === 1 && codes.has('setting-changed')) return 'Change the settings of';
  return [...codes].every((code) => code.startsWith('sentence-')) ? 'Reword' : 'Change';
}

function joinNames(names: readonly string[]): string {
  const [first = '', second] = names;
  if (names.length > 2) return `${first} and ${names.length - 1} more`;
  return second === undefined ? first : `${first} and ${second}`;
}

function cut(title: string): string {
  const line = title.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
  return line.length <= 72 ? line : `${line.slice(0, 71).toWellFormed().trimEnd()}…`;
}
