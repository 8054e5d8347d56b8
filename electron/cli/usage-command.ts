import { randomBytes } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import type { Command } from 'commander';
import { costFacts } from '../../shared/check/load-facts.ts';
import { printable } from '../../shared/check/paint.ts';
import { sentenceFor } from '../../shared/check/sentences.ts';
import { money } from '../../shared/cost/money.ts';
import { loadRedactor } from '../../shared/privacy/redactor.ts';
import { importUsage, type UsageImport } from '../../shared/usage/import-usage.ts';
import { monthBreaches, type ProjectedMonth, projectMonth } from '../../shared/usage/project-month.ts';
import type { UsageProblem, UsageProblemCode } from '../../shared/usage/usage-row.ts';
import { addExamples } from './add-examples.ts';
import { UsageError } from './exit.ts';
import { openProject } from './open-project.ts';
import { writeOutput } from './output.ts';

interface UsageCommandOptions {
  readonly project: string;
  readonly json?: true;
  readonly addExamples?: true;
  readonly candidates: string;
}

/** `prompt-check usage FILE`: what real use costs in a month, by the policy's prices and budgets. */
export function usageCommand(program: Command): void {
  program
    .command('usage')
    .summary('tell what real use costs in a month')
    .description(
      'Reads a log of calls (CSV, JSON Lines, or spans of OpenTelemetry in JSON), and tells what a month costs. Ends with 1 when that breaks a budget of the policy. With --json also inputs for new examples, without personal data.',
    )
    .argument('<file>', 'the log')
    .option('--project <path>', 'the project whose policy counts', '.')
    .option('--candidates <count>', 'inputs for new examples, of each prompt at most', '20')
    .option('--add-examples', 'write these inputs as new examples of the project’s prompts, without checks')
    .option('--json', 'everything as JSON')
    .action(async (file: string, options: UsageCommandOptions) => {
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
        throw new UsageError(`there is no file "${file}". Check its name.`);
      const { project, root } = openProject([options.project]);
      const { policy, examples } = project;
      const result = await importUsage(createReadStream(file, { encoding: 'utf8' }), {
        redactor: await loadRedactor(
          policy.personalData,
          process.env.GALLEY_SALT ?? randomBytes(32).toString('hex'),
        ),
        candidates: Number(options.candidates) || 0,
        known: [...examples.values()].flat().map(({ input }) => input),
      });
      const { costOf } = await costFacts(policy, new Date().toISOString());
      const month = projectMonth(result.totals, costOf);
      const breaches = monthBreaches(policy, month).map(sentenceFor);
      const text =
        options.json === true
          ? `${JSON.stringify({ ...result, month, breaches }, null, 2)}\n`
          : describe(result, month, breaches);
      const added = options.addExamples === true ? await addExamples(root, project, result.candidates) : [];
      await writeOutput(text, undefined);
      for (const path of added) process.stderr.write(`new: ${printable(path)}\n`);
      if (breaches.length > 0) process.exitCode = 1;
    });
}

const problems: Readonly<Record<UsageProblemCode, string>> = {
  'not-json': 'It is no JSON object.',
  'too-long': 'It is too long to be read at once. Write the log as JSON Lines.',
  'wrong-fields': 'It has more or fewer fields than the first line names.',
  'open-quote': 'A quotation mark is never closed.',
  'no-time': 'It says no time that can be read, such as 2026-11-20T10:12:00Z.',
  'bad-figure': 'A figure is none, or below zero.',
  'no-model': 'It names neither a model nor a prompt.',
};

function describe(result: UsageImport, month: ProjectedMonth, breaches: readonly string[]): string {
  const rough = month.isRough ? ' This is rough: the log covers less than a week.' : '';
  return [
    `${result.rows} calls in ${month.days} days, ${result.leftOut} lines left out.${rough}`,
    ...month.prompts.map(
      ({ prompt, calls, cost, known, exact }) =>
        `  ${printable(prompt === '' ? '(no prompt named)' : prompt)}: ${Math.round(calls)} calls and ${about(cost, exact)} a month${known < 1 ? `, with the cost of ${Math.round(known * 100)} % of the calls` : ''}`,
    ),
    `All: ${about(
      month.cost,
      month.prompts.every(({ exact }) => exact),
    )} a month.`,
    ...breaches,
    ...result.problems.slice(0, 10).map(problemLine),
    '',
  ].join('\n');
}

function problemLine({ line, code, field }: UsageProblem): string {
  return `  line ${line}${field === undefined ? '' : ` (${field})`}: ${problems[code]}`;
}

function about(usd: number, exact: boolean): string {
  return `${exact ? '' : 'about '}${money(usd)}`;
}
