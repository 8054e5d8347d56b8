import {
  COLLECTION_STYLE,
  dump,
  type Node,
  SCALAR_STYLE,
  type ScalarNode,
  visit,
  YAML11_SCHEMA,
} from 'js-yaml';
import type { JsonValue } from '../json.ts';

/** Longest collection, in characters, that is printed on one line. */
const lineLength = 60;

/**
 * Prints the YAML text of a new file, so that people can read it and every reader of YAML 1.1 or 1.2 gets the same value
 * back: texts of several lines as `|` blocks, short lists and groups on one line, and quotation marks where a text could
 * be taken for a date, a number or a truth value. The order of the keys is kept; members that are undefined are left out.
 * An existing file is never printed again: see `editYaml`.
 */
export function printYaml(value: object): string {
  return print(value, (node, depth, parent) => isShort(node) && isValue(node, depth, parent));
}

/** Prints a value on one line, as it stands within brackets. */
export function printYamlInline(value: JsonValue): string {
  return print([value], () => true)
    .trimEnd()
    .slice(1, -1);
}

function print(
  value: object | JsonValue,
  isOnOneLine: (node: Node, depth: number, parent: Node | null) => boolean,
): string {
  return dump(defined(value), {
    // The schema of YAML 1.1 knows most forms that must be quoted; `isNumberLike` adds those of 1.2.
    schema: YAML11_SCHEMA,
    lineWidth: -1,
    quoteStyle: 'double',
    noRefs: true,
    transform: (documents) => {
      visit(documents, (node, { depth, parent, isKey }) => {
        if (node.kind === 'alias') return;
        if (node.kind === 'scalar') styleScalar(node, isKey, isInBrackets(parent));
        else if (isOnOneLine(node, depth, parent)) node.style = COLLECTION_STYLE.FLOW;
      });
    },
  });
}

/** The value as JSON has it: without members that are undefined. */
function defined(value: object | JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue; // what is parsed from JSON is JSON
}

/** Groups stand on one line only as the value of a key, and not at the top of the file; lists anywhere below it. */
function isValue(node: Node, depth: number, parent: Node | null): boolean {
  if (node.kind === 'mapping') return depth >= 2 && parent?.kind === 'mapping';
  return depth >= 1;
}

function styleScalar(node: ScalarNode, isKey: boolean, inBrackets: boolean): void {
  const { value } = node;
  if (/[\u0085\u2028\u2029]/.test(value))
    node.style = SCALAR_STYLE.DOUBLE_QUOTED; // line breaks in YAML 1.1 alone
  else if (value.includes('\n'))
    node.style = isKey || isBetterEscaped(value) ? SCALAR_STYLE.DOUBLE_QUOTED : SCALAR_STYLE.LITERAL_BLOCK;
  else if (/^[{["]/.test(value) && !value.includes("'")) node.style = SCALAR_STYLE.SINGLE_QUOTED;
  else if (node.tag.endsWith('str') && isNumberLike(value)) node.style = SCALAR_STYLE.DOUBLE_QUOTED;
  else if (inBrackets && /^:|\?/.test(value)) node.style = SCALAR_STYLE.DOUBLE_QUOTED; // marks of keys there, for YAML 1.1
}

function isInBrackets(parent: Node | null): boolean {
  return parent !== null && 'style' in parent && parent.style === COLLECTION_STYLE.FLOW;
}

/** A short text that begins with a line break says more as `"\n\nHuman:"` than as a block with empty lines. */
function isBetterEscaped(text: string): boolean {
  return text.startsWith('\n') && text.length <= lineLength;
}

/** Octal `0o7`, `08`, `1e3`, dates and all else that begins like a number: quoting one too many does no harm. */
function isNumberLike(text: string): boolean {
  return /^[-+]?\.?\d\S*$/.test(text);
}

function isShort(node: Node): boolean {
  return widthOf(node) <= lineLength;
}

/** Characters that a node takes on one line; endless when it has a line break. Lists of groups are never short. */
function widthOf(node: Node): number {
  switch (node.kind) {
    case 'scalar':
      return /[\n\r]/.test(node.value) ? Number.POSITIVE_INFINITY : node.value.length;
    case 'sequence':
      if (node.items.some(({ kind }) => kind === 'mapping')) return Number.POSITIVE_INFINITY;
      return node.items.reduce((sum, item) => sum + widthOf(item) + 2, 2);
    case 'mapping':
      return node.items.reduce((sum, { key, value }) => sum + widthOf(key) + widthOf(value) + 4, 2);
    case 'alias':
      return node.anchor.length + 1;
  }
}
