import { positionAt, type Range } from '../prompt/range.ts';
import type { YamlProblem, YamlProblemCode } from './yaml-problem.ts';
import { parseYamlTree, type YamlNode } from './yaml-tree.ts';

/** How one kind of parser error is put to a person. `back` moves to the line before, where the cause stands. */
interface Explanation {
  readonly reason: RegExp;
  readonly code: YamlProblemCode;
  readonly message: string;
  readonly back?: boolean;
}

const unclosed =
  'A quotation mark or bracket that is opened here is not closed. Close it, or put the whole text in quotation marks.';

/** The reasons are js-yaml 5's; what matches none of them is shown as it is. */
const explanations: readonly Explanation[] = [
  {
    reason: /^duplicated mapping key/,
    code: 'duplicate-key',
    message: 'This name stands here twice, so one of the two would be lost. Keep one of them.',
  },
  {
    reason: /^nesting exceeded/,
    code: 'too-deep',
    message: 'Lists and groups are nested too deeply here. Use fewer levels.',
  },
  {
    reason: /^aliases exceeded/,
    code: 'too-many-aliases',
    message: 'The file refers to other parts of itself ("*name") too often. Write the values out instead.',
  },
  {
    reason: /^unidentified alias/,
    code: 'syntax',
    message:
      'A "*" refers to a part that is not named in this file. If it is a text, put it in quotation marks.',
  },
  {
    reason: /^tab characters/,
    code: 'syntax',
    message: 'This line is indented with a tab. Use spaces instead.',
  },
  {
    reason: /non-printable|null byte|valid JSON character/,
    code: 'forbidden-character',
    message:
      'An invisible control character stands here. Delete it, or write it as an escape in quotation marks.',
  },
  {
    reason: /^object-based map does not support complex keys/,
    code: 'unsupported-key',
    message:
      'A list or group stands here where a name is expected. If it is a text that begins with a bracket, put it in quotation marks.',
  },
  {
    reason: /^unknown (scalar|sequence|mapping) tag|^cannot resolve a node|tag/,
    code: 'unsupported-tag',
    message: 'A "!" begins a type that is not known here. If it is a text, put it in quotation marks.',
  },
  {
    reason: /^deficient indentation|unexpected end of the stream/,
    code: 'syntax',
    message: unclosed,
    back: true,
  },
  {
    reason: /^can not read a block mapping entry|^expected ':'/,
    code: 'syntax',
    message: 'This line has no name with a colon and a space after it. Write "name: value".',
    back: true,
  },
  {
    reason: /^unknown escape|hexadecimal/,
    code: 'syntax',
    message:
      'A backslash in double quotation marks begins an escape that is not known. Write two backslashes, or use single quotation marks.',
  },
  {
    reason: /^missed comma|^expected the node content/,
    code: 'syntax',
    message:
      'The entries between these brackets are not separated by single commas. Check the commas and brackets.',
  },
];

/** A parser error as a problem with a sentence and a place. `position` is the parser's offset into `text`. */
export function explainYamlError(text: string, reason: string, position: number): YamlProblem {
  const known = explanations.find((explanation) => explanation.reason.test(reason));
  if (known) {
    const cause =
      known.code === 'unsupported-key' ? (complexKey(parseYamlTree(text))?.start ?? position) : position;
    const range = lineRange(text, known.back ? previousLine(text, cause) : cause);
    return { code: known.code, message: known.message, range, line: positionAt(text, range.start).line };
  }
  if (reason.startsWith('end of the stream') && columnAt(text, position) > 0) {
    const range = lineRange(text, previousLine(text, position));
    const message = 'This line has no name with a colon and a space after it. Write "name: value".';
    return { code: 'syntax', message, range, line: positionAt(text, range.start).line };
  }
  const range = lineRange(text, position);
  return {
    code: 'syntax',
    message: misplaced(text, range, position),
    range,
    line: positionAt(text, range.start).line,
  };
}

/** The first key that is a list or a group: the parser tells only in which mapping it is. */
function complexKey(node: YamlNode | undefined): YamlNode | undefined {
  if (node?.kind === 'sequence') return firstOf(node.items, complexKey);
  if (node?.kind !== 'mapping') return undefined;
  return firstOf(node.entries, ({ key, value }) =>
    key.kind === 'mapping' || key.kind === 'sequence' ? key : complexKey(value),
  );
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item) => YamlNode | undefined,
): YamlNode | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

/** "Bad indentation" is what the parser says whenever a line goes on where it should have ended. */
function misplaced(text: string, range: Range, position: number): string {
  const line = text.slice(range.start, range.end);
  const before = text.slice(range.start, position);
  if (/:\s+[@`%]/.test(line) && /:\s*$/.test(before))
    return `A text may not begin with "${text.charAt(position)}". Put it in quotation marks.`;
  if (/["'}\]]\s*$/.test(before) && before.includes(':'))
    return 'Something follows after a closing quotation mark or bracket. Put the whole text in quotation marks.';
  if (/\S:\s.*:(\s|$)/.test(line))
    return 'This text contains a colon, which begins a new name. Put the text in quotation marks.';
  return 'This line is not indented like the ones it belongs to. Give lines that belong together the same number of spaces.';
}

/** The line at an offset without the spaces around it; an empty line is one offset wide where the text allows it. */
function lineRange(text: string, offset: number): Range {
  const at = Math.max(0, Math.min(offset, text.length));
  let start = at;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  const trimmed = text.slice(start, end);
  const lead = trimmed.length - trimmed.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + trimmed.trimEnd().length) };
}

/** An offset on the nearest line above that is not blank; the offset itself when there is none. */
function previousLine(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at > 0 ? at - 1 : offset;
}

function columnAt(text: string, offset: number): number {
  return positionAt(text, offset).column - 1;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
