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

/** Why a check of a type that is not in the vocabulary is not run. `base` is the type without `not-`. */
export function whyNotRun(base: string): string {
  if (Object.hasOwn(scripts, base)) return `"${base}" ${scripts[base]}, which is never done here.`;
  if (modelGraded.has(base)) return `"${base}" needs a model to judge the answer.`;
  if (base === 'human') return 'A person has to judge this.';
  return `This version does not know checks of the type "${base}".`;
}
