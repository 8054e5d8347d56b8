import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { createEngine } from '../../shared/check/engine.ts';
import { createJobResults } from '../../shared/check/job-results.ts';
import { printable } from '../../shared/check/paint.ts';
import { settle } from '../../shared/check/settle.ts';
import { exportFineTuning, type LeftOutReason } from '../../shared/example/export-finetuning.ts';
import { loadRedactor } from '../../shared/privacy/redactor.ts';
import { createNodeSandbox } from '../worker/node-sandbox.ts';
import { couldNotRun } from './exit.ts';
import { gatherFacts } from './gather-facts.ts';
import { openProject } from './open-project.ts';
import { writeOutput } from './output.ts';

interface ExportOptions {
  readonly fineTuning: string;
}

/** `prompt-check export --fine-tuning FILE [PATH]`: accepted answers for training, with where each comes from beside them. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .summary('export accepted answers for fine-tuning')
    .description(
      "Writes the examples whose checks all hold as JSON Lines in OpenAI's chat form, and beside them FILE.sources.json: where each line comes from, and what was left out and why. Secrets and personal data get stand-ins.",
    )
    .argument('[path]', 'a folder of the project', '.')
    .requiredOption('--fine-tuning <file>', 'the file to write')
    .action(async (path: string, { fineTuning: file }: ExportOptions) => {
      const { project } = openProject([path]);
      const sandbox = createNodeSandbox();
      try {
        const results = createJobResults();
        const engine = createEngine(await gatherFacts([project], false));
        const judged = await settle(() => engine.judgeProject(project, results), results, sandbox);
        // Without a salt of the project's, stand-ins are the same within one file only.
        const salt = process.env.GALLEY_SALT ?? randomBytes(32).toString('hex');
        const { text, sources, leftOut } = await exportFineTuning(
          judged,
          await loadRedactor(project.policy.personalData, salt),
        );
        const lines = leftOut.map((one) => `  left out: ${printable(one.path)}. ${reasons[one.reason]}\n`);
        process.stderr.write(`${sources.length} accepted, ${leftOut.length} left out\n${lines.join('')}`);
        if (sources.length === 0) {
          process.stderr.write('prompt-check: nothing is written, because no answer is accepted\n');
          process.exitCode = couldNotRun;
          return;
        }
        await writeOutput(text, file);
        await writeOutput(`${JSON.stringify({ sources, leftOut }, null, 2)}\n`, `${file}.sources.json`);
      } finally {
        await sandbox.close();
      }
    });
}

const reasons: Readonly<Record<LeftOutReason, string>> = {
  section: 'It has a part that the service fills in by itself.',
  'tool-not-defined': 'A tool is only named, and its definition is not recorded.',
  medium: 'It holds a medium that is no picture, or a picture that no user sent.',
  'misplaced-call': 'A tool is asked by somebody else than the model.',
  empty: 'Nothing was asked, or nothing answered.',
  'no-checks': 'No check says that the answer is good.',
  'not-accepted': 'Not every check holds for every recorded answer.',
  'not-recorded': 'No answer is recorded with what was asked.',
  'personal-data': 'A check needs personal data, or a secret, that must not be given away.',
};
