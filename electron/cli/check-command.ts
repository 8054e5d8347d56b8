import { type Command, Option } from 'commander';
import { exitCodeOf } from '../../shared/check/exit-code.ts';
import type { Report } from '../../shared/check/report.ts';
import { reportJson } from '../../shared/check/report-json.ts';
import { markdownReport } from '../../shared/check/report-markdown.ts';
import { prettyReport } from '../../shared/check/report-pretty.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';
import { compareResult } from '../../shared/proposal/compare-result.ts';
import { createNodeSandbox } from '../worker/node-sandbox.ts';
import { checkProject } from './check-project.ts';
import { type OpenedProject, openProject } from './open-project.ts';
import { paintFor, writeOutput } from './output.ts';
import { readNamedText } from './read-named-text.ts';

interface CheckOptions {
  readonly changed?: string | true;
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly output?: string;
  readonly tokens?: true;
  readonly proposal?: string;
}

/** `prompt-check [PATH…]`: the default command. */
export function checkCommand(program: Command): void {
  program
    .argument('[path...]', 'folders or files to check; default: this folder', ['.'])
    .option(
      '--changed [base]',
      'only what differs from BASE (default: the live version), with counts against it',
    )
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .option('--output <file>', 'write the report to a file')
    .option(
      '--proposal <file>',
      "the text of the proposal (- for standard input), to say whether its author's machine had the same result",
    )
    .option('--tokens', 'count tokens and money, even where no budget asks for them')
    .addHelpText(
      'after',
      `
Exit codes:
  0  every demanded check holds
  1  something fails or is broken
  2  it could not run
  3  nothing fails, but checks need new answers or cannot be run here`,
    )
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const sandbox = createNodeSandbox();
      sandbox.warm(); // its thread starts while this one reads
      try {
        await check(paths, options, sandbox);
      } finally {
        await sandbox.close();
      }
    });
}

async function check(paths: readonly string[], options: CheckOptions, sandbox: Sandbox): Promise<void> {
  const opened = openProject(paths.length === 0 ? ['.'] : paths);
  const { changed, proposal } = options;
  const proposalText = proposal === undefined ? undefined : await readNamedText(proposal);
  const against = changed === undefined ? {} : { against: { base: changed === true ? undefined : changed } };
  const made = await checkProject(opened, { tokens: options.tokens === true, ...against }, sandbox);
  const report = proposalText === undefined ? made : withProposal(made, proposalText, opened);
  await writeOutput(print(report, opened.project.texts, options), options.output);
  process.exitCode = exitCodeOf(report, opened.project.policy);
}

function withProposal(report: Report, text: string, { project: { texts } }: OpenedProject): Report {
  return { ...report, proposal: compareResult(text, { report, textOf: (path) => texts.get(path) }) };
}

function print(
  report: Report,
  texts: ReadonlyMap<string, string>,
  { format, output }: CheckOptions,
): Iterable<string> {
  if (format === 'json') return reportJson(report);
  if (format === 'markdown') return [markdownReport(report)];
  return [prettyReport(report, texts, paintFor(output))];
}
