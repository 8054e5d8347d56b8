import { type Command, InvalidArgumentError, Option } from 'commander';

/** The options of `prompt-check record`. */
export interface RecordOptions {
  readonly changed?: string | true;
  readonly sample?: number;
  readonly seed?: string;
  readonly model?: string;
  readonly limit?: number;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly all?: true;
  readonly rules?: string;
  readonly into?: string;
  readonly report?: string;
  readonly format: 'pretty' | 'json';
}

/** `prompt-check record [EXAMPLE…]`: asks models for new answers. What it needs is loaded when it is called. */
export function recordCommand(program: Command): void {
  program
    .command('record')
    .summary('ask models for new answers; shows the cost first')
    .description(
      'Asks models for the answers that examples need, and adds them to their recordings. Nothing is replaced.',
    )
    .argument(
      '[example...]',
      'names or files of examples or prompts; default: every example that needs answers',
    )
    .option('--changed [base]', 'only examples that differ from BASE (default: the live version)')
    .option('--sample <n>', 'no more than so many examples, always the same ones', wholeNumber)
    .option('--seed <text>', 'another sample for another text, such as the date')
    .option('--all', 'also examples whose recorded answers still count')
    .option('--model <name>', 'ask this model instead of the one that the prompt names')
    .option('--limit <usd>', 'most US dollars that this run may cost; the policy can lower it', amount)
    .option('--rules <base>', 'keep to the policy as it stands in the version BASE, not to the one here')
    .option('--into <folder>', 'write the new recordings below this folder, and nothing in the project')
    .option('--report <file>', 'write what the new answers say about the checks to a file, in Markdown')
    .option('--yes', 'do not ask before spending money')
    .option('--dry-run', 'only show what would be asked, and the cost')
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      `
Keys come from the environment, never from an argument or a project: OPENAI_API_KEY, ANTHROPIC_API_KEY,
GEMINI_API_KEY, MISTRAL_API_KEY, OPENROUTER_API_KEY, and GALLEY_ADDRESS_<ID> with GALLEY_KEY_<ID> for any other.

Exit codes:
  0    every answer came and is written, or none is needed
  1    some answers did not come, or could not be asked for; those that came are written
  2    it could not run: nothing was asked
  130  stopped; what was paid for is written`,
    )
    .action(async (names: readonly string[], options: RecordOptions) => {
      const { record } = await import('./record.ts');
      await record(names, options);
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

function amount(text: string): number {
  if (!/^\d{1,9}(?:\.\d{1,9})?$/.test(text)) throw new InvalidArgumentError('Give US dollars, such as 0.50.');
  return Number(text);
}
