import type { InitFacts } from './init-facts.ts';
import type { InitFile } from './init-file.ts';
import { type KeyVariables, keyVariables } from './key-variables.ts';

/** What somebody has to set at the host before the workflows can do their work. */
export function initNotes(facts: InitFacts, files: readonly InitFile[]): string {
  const parts = new Set(files.map(({ part }) => part));
  const asksModels = parts.has('answers') || parts.has('nightly');
  const keys = keyVariables(facts.providers);
  const notes = [
    ...(facts.package === undefined && (parts.has('check') || asksModels)
      ? ['the variable GALLEY_PACKAGE: the Galley to run, an exact version as npm takes it']
      : []),
    ...(asksModels ? (facts.host === 'github' ? githubNotes(keys) : gitlabNotes(keys, parts)) : []),
    ...(asksModels && keys.addresses.length > 0
      ? [`where another address is to be asked, the variables ${keys.addresses.join(', ')}`]
      : []),
    ...(parts.has('answers') ? ['the label "galley: new answers"'] : []),
  ];
  if (notes.length === 0) return '';
  return `\nStill to set at the host (docs/set-up.md says how):\n${notes.map((note) => `- ${note}\n`).join('')}`;
}

function githubNotes({ secrets }: KeyVariables): readonly string[] {
  return [
    'an environment "galley", open to the default branch alone',
    `in it, the secrets ${secrets.join(', ')}`,
  ];
}

function gitlabNotes({ secrets }: KeyVariables, parts: ReadonlySet<string>): readonly string[] {
  return [
    'the default branch, protected',
    `the protected and masked variables ${[...secrets, 'GALLEY_TOKEN'].join(', ')}`,
    ...(['answers', 'nightly'] as const)
      .filter((part) => parts.has(part))
      .map((part) => `a schedule of the default branch with the variable GALLEY_JOB=${part}`),
  ];
}
