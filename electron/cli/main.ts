import { Command, CommanderError } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { checkCommand } from './check-command.ts';
import { couldNotRun, UsageError } from './exit.ts';
import { exportCommand } from './export-command.ts';
import { governanceCommand } from './governance-command.ts';
import { gradeCommand } from './grade-command.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { mentionsCommand } from './mentions-command.ts';
import { reasonOf } from './output.ts';
import { recordCommand } from './record-command.ts';
import { renderCommand } from './render-command.ts';
import { usageCommand } from './usage-command.ts';

const program = new Command('prompt-check')
  .description(
    'Checks prompts against recorded answers, offline: what holds, what fails, what needs new answers.',
  )
  .version(version)
  .enablePositionalOptions()
  .showHelpAfterError('(run "prompt-check --help" for what there is)')
  .exitOverride();
checkCommand(program);
const commands = [
  renderCommand,
  gradeCommand,
  importCommand,
  recordCommand,
  exportCommand,
  mentionsCommand,
  usageCommand,
  governanceCommand,
  initCommand,
];
for (const add of commands) add(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has left ("| head"): there is nobody to tell anything.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : couldNotRun;
  } else if (error instanceof UsageError) {
    process.stderr.write(`prompt-check: ${error.message}\n`);
    process.exitCode = couldNotRun;
  } else {
    const details =
      process.env.DEBUG === undefined ? reasonOf(error) : error instanceof Error ? error.stack : error;
    process.stderr.write(
      `prompt-check: a fault of its own (${details}). Nothing was changed. DEBUG=1 shows more for a report.\n`,
    );
    process.exitCode = couldNotRun;
  }
}
