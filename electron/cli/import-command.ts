import type { Command } from 'commander';
import { printable } from '../../shared/check/paint.ts';
import { couldNotRun } from './exit.ts';
import { type ImportReport, importFile, type WrittenFile } from './import-files.ts';
import { writeOutput } from './output.ts';

interface ImportOptions {
  readonly into: string;
  readonly dryRun?: true;
}

/** `prompt-check import FILE… --into FOLDER`: recorded answers of other tools as examples. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .summary('take over recorded answers of other tools')
    .description(
      'Makes prompts, examples and recordings from ChainForge flows (.cforge) and promptfoo results (JSON). Only new files are made.',
    )
    .argument('<file...>', 'files to import')
    .option('--into <folder>', 'the project to import into', '.')
    .option('--dry-run', 'only say what would be written')
    .action(async (files: readonly string[], { into, dryRun }: ImportOptions) => {
      for (const file of files) {
        const report = await importFile(file, into, dryRun === true);
        await writeOutput(describeImport(report), undefined);
        if (!report.ok || report.written.some(({ state }) => state === 'failed'))
          process.exitCode = couldNotRun;
      }
    });
}

/** A report as lines of text. */
export function describeImport(report: ImportReport): string {
  if (!report.ok) return `${printable(report.source)}: not imported. ${printable(report.reason)}\n`;
  const { prompts, examples, recordings, answers } = report.result.counts;
  const lines = [
    `${printable(report.source)}: ${count(prompts, 'prompt')}, ${count(examples, 'example')}, ${count(recordings, 'recording')} with ${count(answers, 'answer')}`,
    ...report.written.map(describeFile),
    ...report.result.skipped.map(
      ({ what, reason }) => `  not taken over: ${printable(what)}. ${printable(reason)}`,
    ),
    ...report.result.notes.map(({ what, reason }) => `  note: ${printable(what)}. ${printable(reason)}`),
  ];
  return `${lines.join('\n')}\n`;
}

const states = {
  written: 'new',
  'would-write': 'would be new',
  'already-there': 'there already',
  taken: 'skipped',
  failed: 'failed',
} as const;

function describeFile({ path, state, reason }: WrittenFile): string {
  return `  ${states[state]}: ${printable(path)}${reason === undefined ? '' : `. ${reason}`}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
