import { closestWord } from '../../yaml/closest-word.ts';
import { type BrokenGrade, checkTypes, type NotRunGrade } from '../check.ts';
import { broken, notRun } from './outcome.ts';

/** Types of promptfoo that run something of the project's outside any sandbox. */
const scripts: Readonly<Record<string, string>> = {
  python: 'runs a Python script',
  ruby: 'runs a Ruby script',
  webhook: 'calls a web address',
};

/** Types of promptfoo that ask a model or another service. */
const modelGraded = new Set([
  'agent-rubric',
  'answer-relevance',
  'classifier',
  'context-faithfulness',
  'context-recall',
  'context-relevance',
  'conversation-relevance',
  'factuality',
  'g-eval',
  'llm-rubric',
  'model-graded-closedqa',
  'model-graded-factuality',
  'moderation',
  'pi',
  'search-rubric',
  'select-best',
  'similar',
  'similar:cosine',
  'similar:dot',
  'similar:euclidean',
  'trajectory:goal-success',
]);

/** Types of promptfoo and of Galley's design that this version does not evaluate yet. */
const notYet = new Set([
  'bleu',
  'contains-html',
  'contains-sql',
  'contains-xml',
  'gleu',
  'guardrails',
  'is-html',
  'is-refusal',
  'is-sql',
  'is-valid-function-call',
  'is-valid-openai-function-call',
  'is-valid-openai-tools-call',
  'is-xml',
  'json-path',
  'language',
  'levenshtein',
  'max-length',
  'max-score',
  'mentions',
  'meteor',
  'no-personal-data',
  'one-of',
  'perplexity',
  'perplexity-score',
  'reading-level',
  'retrieval-order',
  'rouge-n',
  'tool-call-f1',
]);

/**
 * What comes of a check whose type is not in the vocabulary: not run, with the reason; or broken, where it is only
 * misspelt. `base` is the type without `not-`.
 */
export function unknownType(base: string): NotRunGrade | BrokenGrade {
  if (Object.hasOwn(scripts, base)) return notRun(`"${base}" ${scripts[base]}, which is never done here.`);
  if (modelGraded.has(base)) return notRun(`"${base}" needs a model to judge the answer.`);
  if (base === 'human') return notRun('A person has to judge this.');
  const meant = notYet.has(base) ? undefined : closestWord(base, checkTypes);
  if (meant !== undefined) return broken(`There is no check "${base}". Did you mean "${meant}"?`);
  return notRun(`This version does not know checks of the type "${base}".`);
}
