import { type Command, Option } from 'commander';
import { printable } from '../../shared/check/paint.ts';
import { couldNotRun } from './exit.ts';
import { githubFiles } from './init/github-files.ts';
import { gitlabFiles } from './init/gitlab-files.ts';
import { type Host, initFacts } from './init/init-facts.ts';
import { type InitPart, initParts } from './init/init-file.ts';
import { initNotes } from './init/init-notes.ts';
import { projectFiles } from './init/project-files.ts';
import { type InitOutcome, writeInit } from './init/write-init.ts';
import { writeOutput } from './output.ts';

interface InitOptions {
  readonly host?: Host;
  readonly package?: string;
  readonly only?: readonly InitPart[];
  readonly dryRun?: true;
}

/** `prompt-check init [PATH]`: what a project needs for its host. Only new files are made. */
export function initCommand(program: Command): void {
  program
    .command('init')
    .summary('set a project up: CI, rules, templates')
    .description(
      'Writes CI workflows, the text of proposals, a policy, .gitattributes and a page for creators. Only new files are made; none that is there is changed.',
    )
    .argument('[path]', 'a folder of the project', '.')
    .addOption(
      new Option('--host <host>', 'where proposals are reviewed; default: by the repository').choices([
        'github',
        'gitlab',
      ]),
    )
    .option('--package <spec>', 'the Galley that CI installs, an exact version as npm takes it')
    .addOption(new Option('--only <part...>', 'only these parts').choices(initParts))
    .option('--dry-run', 'only show what would be written, with its text')
    .action(async (path: string, { only, dryRun, ...wanted }: InitOptions) => {
      const facts = await initFacts(path, wanted);
      const hostFiles = facts.host === 'github' ? githubFiles(facts) : gitlabFiles(facts);
      const all = [...hostFiles, ...projectFiles(facts)];
      const files = all.filter(({ part }) => only === undefined || only.includes(part));
      const outcomes = await writeInit(files, facts, dryRun === true);
      await writeOutput(outcomes.map(describe).join('') + initNotes(facts, files), undefined);
      if (outcomes.some(({ state }) => state === 'failed')) process.exitCode = couldNotRun;
    });
}

const states = {
  written: 'new',
  'would-write': 'would be new',
  same: 'there already',
  taken: 'kept as it is',
  failed: 'cannot be written',
} as const;

function describe({ file, state, code }: InitOutcome): string {
  const reason = code === undefined ? '' : ` (${code === 'ELOOP' ? 'a folder on the way is a link' : code})`;
  const todo = state === 'taken' && file.otherwise !== undefined ? `${indented(file.otherwise)}\n` : '';
  const text = state === 'would-write' ? `\n${indented(file.text.trimEnd())}\n\n` : '';
  return `${states[state]}: ${printable(file.path)}${reason}\n${todo}${text}`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
