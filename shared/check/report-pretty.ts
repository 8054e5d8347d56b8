import type { Change } from './compare-live.ts';
import { type Excerpt, excerptAt } from './excerpt.ts';
import { type Paint, plain, printable, printableCopy } from './paint.ts';
import type { CheckReport, ExampleReport, PromptReport, Report, ReportFinding } from './report.ts';
import { retestLines } from './retest-summary.ts';
import { summaryLines } from './summary.ts';
import { changeWords, titleWithVariant, verdictWords } from './words.ts';

interface Judged {
  readonly prompt: string;
  readonly example: string;
  readonly recordingPath?: string;
  readonly written: boolean;
  readonly check: CheckReport;
}

/**
 * A report for a person at a terminal: first what fails and is broken, then errors and warnings, then what is to
 * retest, in groups; last the counts. What holds is only counted. `texts` are the project's files by path.
 */
export function prettyReport(
  report: Report,
  texts: ReadonlyMap<string, string>,
  paint: Paint = plain,
): string {
  const told = (verdict: CheckReport['verdict']): readonly Judged[] =>
    report.prompts.flatMap((prompt) =>
      prompt.examples.flatMap((example) =>
        example.checks
          .filter((check) => check.demanded && check.verdict === verdict)
          .map((check) => printableCopy(judgedOf(prompt, example, check))),
      ),
    );
  const blocks = [
    ...told('fails').map((item) => failure(item, paint)),
    ...told('broken').map((item) => failure(item, paint)),
    ...report.findings
      .filter(({ severity }) => severity !== 'note')
      .map((finding) => findingBlock(printableCopy(finding), texts, paint)),
    ...retestLines(report, paint),
    ...told('not-run').map((item) => failure(item, paint)),
    ...noteBlock(report.findings, paint),
    summaryLines(report, paint).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const mostNotes = 8;

/** Notes need no answer: a line each. */
function noteBlock(findings: readonly ReportFinding[], paint: Paint): readonly string[] {
  const notes = findings.filter(({ severity }) => severity === 'note').map(printableCopy);
  if (notes.length === 0) return [];
  const lines = notes
    .slice(0, mostNotes)
    .map(({ path, line, message }) =>
      paint.dim(`note  ${[path, line].filter((part) => part !== undefined).join(':')}  ${message}`),
    );
  const rest = notes.length - mostNotes;
  return [[...lines, ...(rest > 0 ? [paint.dim(`note  … and ${rest} more`)] : [])].join('\n')];
}

function judgedOf(prompt: PromptReport, example: ExampleReport, check: CheckReport): Judged {
  const { recordingPath } = example;
  return {
    prompt: titleWithVariant(prompt),
    example: example.description ?? example.name,
    written: example.origin === 'written',
    ...(recordingPath === undefined ? {} : { recordingPath }),
    check,
  };
}

function failure({ prompt, example, recordingPath, written, check }: Judged, paint: Paint): string {
  const { sign, word } = verdictWords[check.verdict];
  const color = check.verdict === 'not-run' ? paint.dim : paint.red;
  const place = check.line === undefined ? check.path : `${check.path}:${check.line}`;
  const title = `${color(`${sign} ${word}`)}  ${paint.bold(check.description ?? check.key)}`;
  const where = `  ${prompt} · ${example}${changeNote(check.change)}`;
  const lines = [`${title}  ${paint.dim(place)}`, where, `  ${check.reason}`];
  if (check.samples > 1)
    lines.push(`  ${check.passed} of ${check.samples} recorded answers pass; ${check.required} must.`);
  if (check.span !== undefined) lines.push(...pointed(check.span.excerpt, paint));
  if (recordingPath !== undefined && check.verdict === 'fails') {
    lines.push(
      paint.dim(`  recorded answer: ${recordingPath}${written ? ' (illustrative: written by hand)' : ''}`),
    );
  }
  return lines.join('\n');
}

function changeNote(change: Change | undefined): string {
  return change === undefined ? '' : ` · ${changeWords[change]}`;
}

function findingBlock(finding: ReportFinding, texts: ReadonlyMap<string, string>, paint: Paint): string {
  const color = finding.severity === 'error' ? paint.red : paint.yellow;
  const place = [finding.path, finding.line, finding.column].filter((part) => part !== undefined).join(':');
  const lines = [`${color(finding.severity)}  ${paint.dim(place)}`, `  ${finding.message}`];
  const text = texts.get(finding.path);
  if (text !== undefined && finding.range !== undefined && finding.range.end > finding.range.start) {
    lines.push(...pointed(excerptAt(text, finding.range), paint));
  }
  return lines.join('\n');
}

/** A line with a row of carets under the stretch that matters. */
function pointed(excerpt: Excerpt, paint: Paint): readonly string[] {
  const { text, start, end } = excerpt;
  const indent = text.slice(0, start).replaceAll(/[^\t]/g, ' ');
  return [`    ${printable(text)}`, paint.red(`    ${indent}${'^'.repeat(Math.max(1, end - start))}`)];
}
