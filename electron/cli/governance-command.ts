import type { Command } from 'commander';
import { governancePage } from '../../shared/policy/governance-page.ts';
import { openProject } from './open-project.ts';
import { writeOutput } from './output.ts';

/** `prompt-check governance [PATH]`: the policy as a page for people. */
export function governanceCommand(program: Command): void {
  program
    .command('governance')
    .summary('print the rules as a page for people')
    .description(
      'Prints the policy as a page in Markdown: what is allowed, what it may cost, and who decided it.',
    )
    .argument('[path]', 'a folder of the project', '.')
    .option('--output <file>', 'write the page to a file')
    .action(async (path: string, { output }: { readonly output?: string }) => {
      const { policy, config } = openProject([path]).project;
      await writeOutput(governancePage(policy, policy.path ?? config.policy), output);
    });
}
