import type { JsonValue } from '../json.ts';
import type { Range } from '../prompt/range.ts';
import { entryAt, type Pointer } from './locate-yaml.ts';
import { printYaml, printYamlInline } from './print-yaml.ts';
import type { YamlEdit } from './yaml-edit.ts';
import { parseYamlTree, type YamlMapping, type YamlNode, type YamlSequence } from './yaml-tree.ts';

/** A stretch of a text and what to put there. */
export interface Replacement extends Range {
  readonly text: string;
}

/** The part that a pointer leads to, with what it stands in. */
interface Place {
  readonly node: YamlNode;
  readonly key?: YamlNode;
  readonly parent?: YamlNode;
  /** Whether it stands within brackets. */
  readonly inFlow: boolean;
}

/**
 * Ways to make an edit in a text, the nicest first. They are proposals: whoever applies one reads the result again and
 * takes the first that changes nothing else.
 */
export function yamlReplacements(text: string, edit: YamlEdit): readonly Replacement[] {
  const tree = parseYamlTree(text);
  if (!tree) return [];
  if (edit.kind === 'delete') return deletions(text, tree, edit.pointer);
  const place = placeAt(tree, edit.pointer);
  if (!place) return [];
  if (edit.kind === 'set') return settings(text, place, edit.value);
  const { node } = place;
  const isEmpty =
    node.kind === 'scalar' ||
    (node.kind === 'mapping' ? node.entries : node.kind === 'sequence' ? node.items : []).length === 0;
  if (edit.kind === 'append') {
    if (isEmpty) return settings(text, place, [edit.value]);
    return node.kind === 'sequence' ? additions(text, node, lastEnd(node), [edit.value]) : [];
  }
  const added = { [edit.key]: edit.value };
  if (isEmpty) return settings(text, place, added);
  return node.kind === 'mapping' ? additions(text, node, lastEnd(node), added) : [];
}

function placeAt(tree: YamlNode, pointer: Pointer): Place | undefined {
  let place: Place = { node: tree, inFlow: false };
  for (const step of pointer) {
    const { node, inFlow } = place;
    const entry = entryAt(node, step);
    if (!entry) return undefined;
    const isFlow = inFlow || ('flow' in node && node.flow);
    place = { node: entry.value, parent: node, inFlow: isFlow, ...(entry.key && { key: entry.key }) };
  }
  return place;
}

/** Puts a value in the place of another: on the same line, or as a block below the key. */
function settings(
  text: string,
  { node, key, parent, inFlow }: Place,
  value: JsonValue,
): readonly Replacement[] {
  if (!parent) return [];
  const inline = printYamlInline(value);
  const { outerStart, end } = node;
  const space = outerStart === end && !/[\s]/.test(text.charAt(outerStart - 1)) ? ' ' : '';
  const onLine: Replacement = { start: outerStart, end, text: space + inline };
  if (inFlow) return [onLine];
  // What stands between the key (or dash) and the value: spaces, and perhaps a comment and line breaks.
  const head = key ? text.indexOf(':', key.end) + 1 : dashBefore(text, outerStart) + 1;
  const between = text.slice(head, outerStart);
  const column = columnOf(text, parent.start);
  const block = key ? printYaml({ k: value }).slice('k:'.length) : printYaml([value]).slice('-'.length);
  const indented = indent(block.replace(/\n$/, ''), column, lineEnd(text));
  const lastBreak = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
  const comment = lastBreak === -1 ? '' : between.slice(0, lastBreak).trimEnd();
  const [firstLine = '', ...lines] = indented.split(lineEnd(text));
  const below = [firstLine + (comment === '' ? '' : ` ${comment.trimStart()}`), ...lines].join(lineEnd(text));
  if (lastBreak === -1 && lines.length === 0) return [onLine];
  const ways = [{ start: head, end, text: below }, onLine, { start: head, end, text: ` ${inline}` }];
  return isCutShort(text, end, value) ? ways.slice(1) : ways;
}

/** Adds an entry after the last one of a list or mapping that has some. */
function additions(
  text: string,
  node: YamlMapping | YamlSequence,
  end: number,
  added: object,
): readonly Replacement[] {
  if (node.flow) {
    const inner = printYamlInline(added as JsonValue).slice(1, -1); // it is made of JSON values by the caller
    return [{ start: end, end, text: `, ${inner.trim()}` }];
  }
  const column = columnOf(text, node.start);
  const at = lineStop(text, end);
  const eol = lineEnd(text);
  const block = indent(printYaml(added).replace(/\n$/, ''), column, eol);
  const [first] = Object.entries(added);
  const inline = Array.isArray(added)
    ? `- ${printYamlInline(added[0])}`
    : first && `${printYamlInline(first[0])}: ${printYamlInline(first[1])}`;
  const entries = isCutShort(text, at, added) ? [inline] : [block, inline];
  return entries.map((entry) => ({
    start: at,
    end: at,
    text: `${eol}${' '.repeat(column)}${entry}`,
  }));
}

function deletions(text: string, tree: YamlNode, pointer: Pointer): readonly Replacement[] {
  const step = pointer.at(-1);
  const place = placeAt(tree, pointer.slice(0, -1));
  if (step === undefined || !place) return [];
  const ranges = entryRanges(text, place.node);
  const index =
    place.node.kind === 'mapping'
      ? place.node.entries.findIndex(({ key }) => key.kind === 'scalar' && key.text === String(step))
      : Number(step);
  const own = ranges[index];
  if (!own) return [];
  if (ranges.length === 1) return settings(text, place, place.node.kind === 'mapping' ? {} : []);
  const next = ranges[index + 1];
  const previous = ranges[index - 1];
  const isFlow = place.inFlow || ('flow' in place.node && place.node.flow);
  if (isFlow)
    return [
      previous
        ? { start: previous.end, end: own.end, text: '' }
        : { start: own.start, end: next?.start ?? own.end, text: '' },
    ];
  const lineStart = own.start - columnOf(text, own.start);
  const stop = lineStop(text, own.end);
  const isAlone = text.slice(lineStart, own.start).trim() === '';
  // The first entry of a group in a list stands behind the dash: the next one takes its place, unless a comment would go.
  if (!isAlone)
    return next && !text.slice(stop, next.start).includes('#')
      ? [{ start: own.start, end: next.start, text: '' }]
      : [];
  const breakAfter = /^\r?\n|^\r/.exec(text.slice(stop, stop + 2))?.[0].length ?? 0;
  if (breakAfter > 0) return [{ start: lineStart, end: stop + breakAfter, text: '' }];
  const breakBefore = /(?:\r\n|\n|\r)$/.exec(text.slice(0, lineStart))?.[0].length ?? 0;
  return [{ start: lineStart - breakBefore, end: stop, text: '' }];
}

/**
 * Whether a block text would end where the file ends without a line break: readers differ in whether its last line break
 * is then part of it.
 */
function isCutShort(text: string, end: number, value: unknown): boolean {
  return end === text.length && JSON.stringify(value).includes('\\n"');
}

/** Where each entry of a list or mapping stands, with its key or dash. */
function entryRanges(text: string, node: YamlNode): readonly Range[] {
  if (node.kind === 'mapping')
    return node.entries.map(({ key, value }) => ({
      start: key.outerStart,
      end: Math.max(key.end, value.end),
    }));
  if (node.kind !== 'sequence') return [];
  return node.items.map(({ outerStart, end }) => ({
    start: node.flow ? outerStart : dashBefore(text, outerStart),
    end,
  }));
}

function lastEnd(node: YamlMapping | YamlSequence): number {
  if (node.kind === 'sequence') return node.items.at(-1)?.end ?? node.end;
  const last = node.entries.at(-1);
  return last ? Math.max(last.key.end, last.value.end) : node.end;
}

/** The dash of the list entry whose value stands at an offset: comments and line breaks may lie between. */
function dashBefore(text: string, offset: number): number {
  for (let at = offset - 1; at >= 0; at--) {
    if (
      text[at] === '-' &&
      /^-(?:\s|$)/.test(text.slice(at, at + 2)) &&
      /^(?:\s|#[^\r\n]*[\r\n])*$/.test(text.slice(at + 1, offset))
    )
      return at;
  }
  return offset;
}

function columnOf(text: string, offset: number): number {
  return offset - (Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);
}

/** The end of the line that an offset is on, before its line break. */
function lineStop(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length === -1 ? text.length : offset + length;
}

/** The line end that a text uses: that of its first line. */
function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Lines after the first moved to a column; empty lines stay empty. */
function indent(block: string, column: number, eol: string): string {
  return block.replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`).replace(/\n/g, eol);
}
