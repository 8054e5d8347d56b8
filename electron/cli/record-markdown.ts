import type { AnswersComparison, TurnedCheck } from '../../shared/answers/compare-answers.ts';
import { escapeMarkdown } from '../../shared/check/escape-markdown.ts';
import { counted } from '../../shared/check/words.ts';
import { type RecordReport, titleOf } from './record-report.ts';
import { dollars } from './record-words.ts';

/** So many lines of a list are told; hosts refuse texts that are too long. */
const mostLines = 50;

/** What came of a run and what the new answers say, in Markdown for a host. No text from the project breaks out of its line. */
export function recordMarkdown(report: RecordReport, compared: AnswersComparison): string {
  const { answers, spent, unwritten, missing, left, stopped } = report;
  const { recorded, now } = compared.answerTokens;
  return [
    `${stopped ? 'Stopped early. ' : ''}${answers.came} of ${counted(answers.wanted, 'answer')} came, for ${counted(compared.examples, 'example')}. Cost: ${dollars(spent)}.`,
    [
      '| checks of these examples | |',
      '|---|---:|',
      `| held with the recorded answers | ${compared.held} |`,
      `| still hold with the new ones | ${compared.stillHold} |`,
      `| **no longer hold** | ${compared.noLongerHold.length} |`,
      `| did not hold or were to retest, and hold now | ${compared.nowHold} |`,
      `| did not hold or were to retest, and fail now | ${compared.fail.length} |`,
      `| not known: too few answers, or not run here | ${compared.notKnown} |`,
      `| tokens of an answer, on average: recorded, new | ${recorded ?? '–'}, ${now ?? '–'} |`,
    ].join('\n'),
    section('No longer hold', compared.noLongerHold, turnedLine),
    section('Fail with the new answers', compared.fail, turnedLine),
    section(
      'Answered by another model than the recorded one',
      compared.models,
      (one) => `${one.recorded}, now ${one.now}: ${counted(one.examples, 'example')}`,
    ),
    section('Could not be written', unwritten, ({ path, code }) => `${path} (${code})`),
    section(
      'Answers that did not come',
      missing,
      (one) => `${titleOf(one)}, answer ${one.answer}: ${one.why}`,
    ),
    section('Not asked for', left, leftLine),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** The same where nothing could be, or had to be, asked for. */
export function nothingAskedMarkdown(left: RecordReport['left']): string {
  if (left.length === 0) return 'No example needs new answers.\n';
  return `Nothing could be asked for.\n\n${section('Not asked for', left, leftLine)}\n`;
}

function leftLine(one: RecordReport['left'][number]): string {
  return `${titleOf(one)}: ${one.why}`;
}

function section<T>(title: string, all: readonly T[], lineOf: (one: T) => string): string {
  if (all.length === 0) return '';
  const lines = all.slice(0, mostLines).map((one) => `- ${escapeMarkdown(lineOf(one).slice(0, 500))}`);
  const more = all.length > mostLines ? [`- and ${all.length - mostLines} more`] : [];
  return `#### ${title}\n\n${[...lines, ...more].join('\n')}`;
}

function turnedLine(check: TurnedCheck): string {
  const tries = check.samples > 1 ? ` (${check.passed} of ${check.samples} answers passed)` : '';
  return `${titleOf(check)}: ${check.description ?? check.key}${tries}. ${check.reason}`;
}
