import { escapeMarkdown } from './escape-markdown.ts';
import type { CheckReport, ExampleReport, PromptReport, Report } from './report.ts';
import { retestGroups } from './retest-summary.ts';
import { liveLines } from './summary.ts';
import { verdicts } from './verdict.ts';
import { changeWords, counted, titleWithVariant, verdictWords } from './words.ts';

/** At most this many rows of a kind are told; the rest is counted. Hosts cut long comments. */
const rowLimit = 50;

/** A report as Markdown, for the summary of a pull request or a job. Texts from the project are escaped. */
export function markdownReport(report: Report): string {
  const { counts, againstLive, illustrative, digest, proposal } = report;
  const lines = [
    '### prompt-check',
    '',
    illustrative
      ? '> **Illustrative:** answers written by hand count in this project. Nothing here proves anything about a model.\n'
      : '',
    `| | ${verdicts
      .toReversed()
      .map((verdict) => `${verdictWords[verdict].sign} ${verdictWords[verdict].word}`)
      .join(' | ')} |`,
    `|---|${verdicts.map(() => '---:').join('|')}|`,
    `| checks | ${verdicts
      .toReversed()
      .map((verdict) => counts.checks[verdict])
      .join(' | ')} |`,
    `| measured once | ${verdicts
      .toReversed()
      .map((verdict) => counts.measurements[verdict])
      .join(' | ')} |`,
    '',
    `${counted(counts.prompts, 'prompt')}, ${counted(counts.examples, 'example')}; in the prompts' texts ${counted(counts.findings.error, 'error')}, ${counted(counts.findings.warning, 'warning')}.`,
    ...(againstLive === undefined
      ? []
      : [
          '',
          ...liveLines(againstLive).map(
            (line) => `${line.startsWith('  ') ? '- ' : ''}${escapeMarkdown(line.trim())}`,
          ),
        ]),
    ...(proposal === undefined ? [] : ['', proposal.sentences.map(escapeMarkdown).join(' ')]),
    ...failures(report),
    ...findings(report),
    ...retests(report),
    '',
    `<sub>${escapeMarkdown(report.engine)} · ${digest}</sub>`,
  ];
  return `${lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')}\n`;
}

function failures(report: Report): readonly string[] {
  const rows = report.prompts.flatMap((prompt) =>
    prompt.examples.flatMap((example) =>
      example.checks
        .filter(({ verdict, demanded }) => demanded && (verdict === 'fails' || verdict === 'broken'))
        .map((check) => failureRow(prompt, example, check)),
    ),
  );
  if (rows.length === 0) return [];
  return ['', '#### Fails', '', '| | check | example | why |', '|---|---|---|---|', ...limited(rows, 4)];
}

function failureRow(prompt: PromptReport, example: ExampleReport, check: CheckReport): string {
  const name = titleWithVariant(prompt);
  const place = check.line === undefined ? check.path : `${check.path}:${check.line}`;
  const change = check.change === undefined ? '' : `, ${changeWords[check.change]}`;
  const cells = [
    `${verdictWords[check.verdict].sign} ${verdictWords[check.verdict].word}${change}`,
    `${escapeMarkdown(check.description ?? check.key)}<br>${escapeMarkdown(place)}`,
    `${escapeMarkdown(name)} · ${escapeMarkdown(example.description ?? example.name)}`,
    escapeMarkdown(check.reason),
  ];
  return `| ${cells.join(' | ')} |`;
}

function findings(report: Report): readonly string[] {
  const rows = report.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, path, line, message }) => {
      const place = line === undefined ? path : `${path}:${line}`;
      return `- **${severity}** ${escapeMarkdown(place)}: ${escapeMarkdown(message)}`;
    });
  return rows.length === 0 ? [] : ['', '#### In the texts', '', ...limited(rows, 0)];
}

function retests(report: Report): readonly string[] {
  const rows = retestGroups(report).map(({ prompt, why, examples, checks }) => {
    const name = titleWithVariant(prompt);
    return `- ${escapeMarkdown(name)}: ${checks === 0 ? 'no checks' : counted(checks, 'check')} on ${counted(examples.length, 'example')}, because ${escapeMarkdown(why)}`;
  });
  return rows.length === 0 ? [] : ['', '#### Needs new answers', '', ...limited(rows, 0)];
}

function limited(rows: readonly string[], columns: number): readonly string[] {
  if (rows.length <= rowLimit) return rows;
  const more = `and ${rows.length - rowLimit} more`;
  return [...rows.slice(0, rowLimit), columns > 0 ? `| ${more} |${' |'.repeat(columns - 1)}` : `- ${more}`];
}
