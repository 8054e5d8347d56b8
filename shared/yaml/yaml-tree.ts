import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';

/** A node of a YAML text with its place. `start` and `end` are UTF-16 offsets; `end` is after the last character. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence | YamlAlias;

interface Placed {
  readonly start: number;
  readonly end: number;
  /** Where its tag or anchor begins, else `start`. */
  readonly outerStart: number;
}

/** A text, number, boolean or null. An empty one is as wide as nothing, at the place where it would stand. */
export interface YamlScalar extends Placed {
  readonly kind: 'scalar';
  /** Its text, before it is taken as a number or the like. */
  readonly text: string;
  /** Whether it is a `|` or `>` block. */
  readonly block: boolean;
}

/** A reference to another part of the file. */
export interface YamlAlias extends Placed {
  readonly kind: 'alias';
}

/** A mapping, with its entries in the order of the text. */
export interface YamlMapping extends Placed {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
}

/** A key with its value. */
export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** A list. */
export interface YamlSequence extends Placed {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** The tree of a YAML text that `readYaml` accepts; `undefined` when it holds no document. */
export function parseYamlTree(text: string): YamlNode | undefined {
  const reader = { text, events: parseEvents(text, {}), next: 1, cursor: 0 };
  return reader.events.length > 0 ? readNode(reader) : undefined;
}

interface Reader {
  readonly text: string;
  readonly events: readonly Event[];
  /** Index of the next event; the first is the document's own. */
  next: number;
  /** Offset after what has been read. */
  cursor: number;
}

function readNode(reader: Reader): YamlNode {
  const event = reader.events[reader.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return readScalar(reader, event);
    case EVENT_ID.ALIAS: {
      const start = event.anchorStart - 1;
      reader.cursor = event.anchorEnd;
      return { kind: 'alias', start, end: event.anchorEnd, outerStart: start };
    }
    case EVENT_ID.MAPPING: {
      const flow = event.style === COLLECTION_STYLE.FLOW;
      reader.cursor = event.start + (flow ? 1 : 0);
      const entries: YamlEntry[] = [];
      while (!atPop(reader)) entries.push({ key: readNode(reader), value: readNode(reader) });
      const end = closed(reader, flow && reader.text[event.start] === '{');
      return {
        kind: 'mapping',
        flow,
        entries,
        start: event.start,
        end,
        outerStart: outerStart(event, event.start),
      };
    }
    case EVENT_ID.SEQUENCE: {
      const flow = event.style === COLLECTION_STYLE.FLOW;
      reader.cursor = event.start + (flow ? 1 : 0);
      const items: YamlNode[] = [];
      while (!atPop(reader)) items.push(readNode(reader));
      const end = closed(reader, flow);
      return {
        kind: 'sequence',
        flow,
        items,
        start: event.start,
        end,
        outerStart: outerStart(event, event.start),
      };
    }
    default:
      throw new Error('the events of a YAML text do not form a tree');
  }
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

function readScalar(reader: Reader, event: ScalarEvent): YamlScalar {
  const properties = Math.max(event.anchorEnd, event.tagEnd, reader.cursor);
  if (event.valueStart === -1) {
    const start = Math.max(properties, afterColon(reader.text, properties));
    reader.cursor = start;
    return {
      kind: 'scalar',
      text: '',
      block: false,
      start,
      end: start,
      outerStart: outerStart(event, start),
    };
  }
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const start = block ? blockHeader(reader.text, properties) : event.valueStart - (quoted ? 1 : 0);
  const end = block
    ? withoutTrailingBreak(reader.text, start, event.valueEnd)
    : event.valueEnd + (quoted ? 1 : 0);
  reader.cursor = Math.max(end, event.valueEnd + (quoted ? 1 : 0));
  return {
    kind: 'scalar',
    text: getScalarValue(reader.text, event),
    block,
    start,
    end,
    outerStart: outerStart(event, start),
  };
}

function atPop(reader: Reader): boolean {
  return reader.events[reader.next]?.type === EVENT_ID.POP;
}

/** Takes the event that ends a collection, and its bracket where it has one. The end is after the last character. */
function closed(reader: Reader, bracket: boolean): number {
  reader.next++;
  if (bracket) {
    const closing = /(?:[^\]}#]|#[^\r\n]*)*[\]}]/y; // between the last entry and the bracket: commas, spaces, comments
    closing.lastIndex = reader.cursor;
    closing.test(reader.text);
    reader.cursor = closing.lastIndex;
    return reader.cursor;
  }
  return withoutTrailingBreak(reader.text, 0, reader.cursor);
}

/** The place after a key's colon, where an empty value would stand. */
function afterColon(text: string, from: number): number {
  const colon = /[ \t]*:/y;
  colon.lastIndex = from;
  return colon.test(text) ? colon.lastIndex : from;
}

/** Where the `|` or `>` of a block stands, looked for from the end of what precedes it. */
function blockHeader(text: string, from: number): number {
  const header = /[|>][-+0-9]*[ \t]*(?:[ \t]#[^\r\n]*)?(?=[\r\n]|$)/g;
  header.lastIndex = from;
  return header.exec(text)?.index ?? from;
}

function withoutTrailingBreak(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}

function outerStart(
  event: { readonly tagStart: number; readonly anchorStart: number },
  start: number,
): number {
  const tag = event.tagStart === -1 ? start : event.tagStart;
  return Math.min(start, tag, event.anchorStart === -1 ? start : event.anchorStart - 1);
}
