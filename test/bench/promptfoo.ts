import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusCase } from './corpus-case.ts';
import { corpusPrompt } from './corpus-prompt.ts';

/** How to run promptfoo on the same checks and recorded answers: the arguments of Node. */
export function promptfooCommand(
  installed: string,
  folder: string,
  cases: readonly CorpusCase[],
): readonly string[] {
  const config = join(folder, 'promptfooconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      providers: ['echo'],
      prompts: [{ raw: bodyWithoutBlocks(), label: 'suggest' }],
      tests: cases.map(({ name, input, answer, checks }) => ({
        description: name,
        vars: { message: input.message, party: input.party },
        providerOutput: answer,
        assert: checks.map(({ id: _id, ...assertion }) => assertion),
      })),
    }),
  );
  const entry = ['dist/src/entrypoint.js', 'dist/src/main.js']
    .map((path) => join(installed, 'node_modules/promptfoo', path))
    .find((path) => existsSync(path));
  if (entry === undefined) throw new Error(`promptfoo's command was not found in ${installed}`);
  return [entry, 'eval', '-c', config, '--no-table', '--no-write', '--no-cache', '--no-progress-bar'];
}

/** Quiet, offline and in a folder of its own. */
export function promptfooEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PROMPTFOO_CONFIG_DIR: join(folder, '.promptfoo'),
    PROMPTFOO_DISABLE_TELEMETRY: '1',
    PROMPTFOO_DISABLE_UPDATE: '1',
    PROMPTFOO_DISABLE_REMOTE_GENERATION: 'true',
  };
}

/** Its template language is another one: the words stay, the blocks go. */
function bodyWithoutBlocks(): string {
  const body = corpusPrompt.slice(corpusPrompt.lastIndexOf('---\n') + 4);
  return body.replaceAll(/\{\{(?!party\}|message\}).*?\}\}/g, '');
}
