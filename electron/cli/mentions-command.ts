import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { printable } from '../../shared/check/paint.ts';
import type { FileRemoval } from '../../shared/privacy/drop-runs.ts';
import { findMentions, type Mention } from '../../shared/privacy/find-mentions.ts';
import { removeMentions } from '../../shared/privacy/remove-mentions.ts';
import { atomicWrite } from '../services/atomic-write.ts';
import { UsageError } from './exit.ts';
import { openProject } from './open-project.ts';
import { writeOutput } from './output.ts';

interface MentionsOptions {
  readonly remove?: true;
  readonly withExamples?: true;
}

/** What removing cannot do. */
const history =
  'What was committed before stays in git’s history, in every copy of the repository. Only rewriting the history takes it out of there.\n';

/** `prompt-check mentions TEXT [PATH]`: every place that mentions a text, and its removal. */
export function mentionsCommand(program: Command): void {
  program
    .command('mentions')
    .summary('find everything that mentions a text, and remove it')
    .description(
      'Finds every recorded answer, example, prompt and file that mentions a text, whatever its case, accents and spaces. With --remove, recorded runs that mention it are taken out whole; nothing else in their files changes.',
    )
    .argument('<text>', 'a name, an address, a number')
    .argument('[path]', 'a folder of the project', '.')
    .option('--remove', 'take out the recorded runs that mention it')
    .option(
      '--with-examples',
      'with --remove: take out examples that mention it too, with all their recordings',
    )
    .action(async (text: string, path: string, { remove, withExamples }: MentionsOptions) => {
      const { project, root } = openProject([path]);
      const mentions = findMentions(project, text);
      if (mentions.length === 0) {
        await writeOutput('Nothing mentions it.\n', undefined);
        return;
      }
      if (remove !== true) {
        await writeOutput(`${mentions.map(describe).join('')}${history}`, undefined);
        return;
      }
      const { files, remaining } = removeMentions(
        project,
        mentions,
        withExamples === true ? 'remove' : 'keep',
      );
      for (const file of files) await apply(root, file);
      const lines = files.map(
        (file) => `${'text' in file ? 'shorter' : 'removed'}: ${printable(file.path)}\n`,
      );
      const left = remaining.length === 0 ? [] : ['Still to change by hand:\n', ...remaining.map(describe)];
      await writeOutput([...lines, ...left, history].join(''), undefined);
    });
}

async function apply(root: string, file: FileRemoval): Promise<void> {
  const path = join(root, file.path);
  if (!('text' in file)) {
    rmSync(path, { force: true });
    return;
  }
  const write = await atomicWrite(path, file.text);
  if (!write.ok)
    throw new UsageError(`"${file.path}" cannot be written (${write.code}). Files before it are done.`);
}

function describe({ path, run, pointer, excerpt }: Mention): string {
  const place = run === undefined ? (pointer?.join('.') ?? '') : `run ${run + 1}`;
  const where = place === '' ? path : `${path} (${place})`;
  return `${printable(where)}: ${printable(excerpt.text)}\n`;
}
