import type { InitFacts } from './init-facts.ts';
import type { InitFile } from './init-file.ts';
import { keyVariables } from './key-variables.ts';

/** What somebody has to set at the host before the workflows can do their work. */
export function initNotes(facts: InitFacts, files: readonly InitFile[]): string {
  const parts = new Set(files.map(({ part }) => part));
  const asksModels = parts.has('answers') || parts.has('nightly');
  const { secrets, addresses } = keyVariables(facts.providers);
  const notes = [
    ...(facts.package === undefined && (parts.has('check') || asksModels)
      ? ['the variable GALLEY_PACKAGE: the Galley to run, an exact version as npm takes it']
      : []),
    ...(asksModels
      ? [
          'an environment "galley", open to the default branch alone',
          `in it, the secrets ${secrets.join(', ')}`,
          ...(addresses.length === 0
            ? []
            : [`where another address is to be asked, the variables ${addresses.join(', ')}`]),
        ]
      : []),
    ...(parts.has('answers') ? ['the label "galley: new answers"'] : []),
  ];
  if (notes.length === 0) return '';
  return `\nStill to set at the host (docs/set-up.md says how):\n${notes.map((note) => `- ${note}\n`).join('')}`;
}
