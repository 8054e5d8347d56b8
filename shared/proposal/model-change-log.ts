import type { Edit } from '../prompt/edit.ts';
import type { ModelAnswer } from './interview.ts';

/** Where changes of models are written down. */
export const modelLogPath = 'governance/model-changes.md';

/** What an entry of the log says. */
export interface ModelLogEntry {
  readonly change: ModelAnswer;
  /** The day, as YYYY-MM-DD. */
  readonly day: string;
  /** What was tested, in a line. */
  readonly tested: string;
  /** Who decides, in a line. */
  readonly decidedBy: string;
}

const head = `# Model changes

Every change of the model, the newest first. Write down what changed, why, what could go wrong, and how it was
tested, before the change goes live.
`;

/**
 * An edit that puts an entry into the log, as the newest; of a file that is not there yet, `text` is ''. An entry with
 * the same heading is replaced, so that updating a proposal does not repeat it.
 */
export function logModelChange(text: string, entry: ModelLogEntry): Edit {
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = entryLines(entry);
  const heading = lines[0] ?? '';
  const sections = [...text.matchAll(/^## .*$/gm)];
  const index = sections.findIndex(([line]) => line.trim() === heading);
  const same = sections[index];
  if (same !== undefined) {
    const end = sections[index + 1]?.index ?? text.length;
    const gap = end < text.length ? newLine : '';
    return { start: same.index, end, text: `${lines.join(newLine)}${newLine}${gap}` };
  }
  const [first] = sections;
  if (first !== undefined) {
    return { start: first.index, end: first.index, text: `${lines.join(newLine)}${newLine}${newLine}` };
  }
  const before = text.trim() === '' ? head : '';
  const gap = text === '' || text.endsWith('\n') ? '\n' : '\n\n';
  return {
    start: text.length,
    end: text.length,
    text: `${before}${gap}${lines.join('\n')}\n`.replaceAll('\n', newLine),
  };
}

function entryLines({ change, day, tested, decidedBy }: ModelLogEntry): readonly string[] {
  const { title, before = 'none', after = 'none', why, risk } = change;
  return [
    `## ${line(day)}: ${line(after)} for ${line(title)}`,
    '',
    `- **Before:** ${code(before)}`,
    `- **Why:** ${line(why)}`,
    `- **Risk:** ${line(risk)}`,
    `- **Tested:** ${line(tested)}`,
    `- **Decided by:** ${line(decidedBy)}`,
  ];
}

/** One line, whatever was typed: an answer must not begin a heading of its own. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}

function code(text: string): string {
  return `\`${line(text).replaceAll('`', "'")}\``;
}
