import type { Range } from './range.ts';
import { matchNames, originalOf, type PathSegment, rawPath } from './raw-path.ts';
import type {
  RawBlock,
  RawContent,
  RawExpression,
  RawHash,
  RawMustache,
  RawPartialBlock,
  RawProgram,
  RawStatement,
  StripFlags,
} from './raw-template.ts';
import { TemplateFault } from './template-fault.ts';

/** A token's place as the generated parser hands it on. */
export interface TokenPlace {
  readonly range: readonly [number, number];
}

interface Opening {
  readonly open?: string;
  readonly path: RawExpression;
  readonly params: readonly RawExpression[];
  readonly hash?: RawHash;
  readonly blockParams?: readonly string[];
  readonly strip: StripFlags;
}

interface Closing {
  readonly path?: RawExpression;
  readonly strip: StripFlags;
}

interface Inverse {
  readonly strip: StripFlags;
  readonly program: RawProgram;
  readonly chain?: boolean;
}

/**
 * What the grammar of `@handlebars/parser` calls to build its nodes. They build the nodes of Handlebars 4.7, with
 * ranges, and refuse what only later versions of the grammar know (array and hash literals, calls as heads).
 */
export function grammarActions(): Record<string, unknown> {
  const refuse = (reason: string, range: Range): never => {
    throw new TemplateFault({ kind: 'not-handlebars', reason }, range);
  };

  return {
    locInfo: rangeOf,
    stripFlags,
    id: identifier,
    stripComment: (text: string) => text.replace(/^\{\{~?!-?-?/, '').replace(/-?-?~?\}\}$/, ''),
    syntax: {
      square: 'string',
      hash: (_hash: unknown, range: Range) => refuse('a name is missing before the "="', range),
    },
    prepareProgram,
    preparePath: (data: boolean, head: unknown, segments: readonly PathSegment[], place: TokenPlace) =>
      head
        ? refuse('a call cannot be followed by "."', rangeOf(place))
        : rawPath(data, segments, rangeOf(place)),
    prepareMustache: (
      head: RawExpression,
      params: readonly RawExpression[],
      hash: RawHash | undefined,
      open: string,
      strip: StripFlags,
      place: TokenPlace,
    ): RawMustache => {
      if (head.type === 'SubExpression') refuse('a tag cannot begin with "("', rangeOf(place));
      return {
        type: open.includes('*') ? 'Decorator' : 'MustacheStatement',
        path: head,
        params,
        ...(hash && { hash }),
        strip,
        loc: rangeOf(place),
      };
    },
    prepareRawBlock: (open: Opening, contents: RawContent[], close: string, place: TokenPlace): RawBlock => {
      matchNames(open.path, close, rangeOf(place));
      return {
        type: 'BlockStatement',
        path: open.path,
        params: open.params,
        ...(open.hash && { hash: open.hash }),
        program: prepareProgram(contents),
        inverted: false,
        openStrip: {},
        inverseStrip: {},
        closeStrip: {},
        loc: rangeOf(place),
      };
    },
    prepareBlock: (
      open: Opening,
      program: RawProgram,
      inverse: Inverse | undefined,
      close: Closing | undefined,
      inverted: boolean,
      place: TokenPlace,
    ) => block(open, program, inverse, close, inverted, rangeOf(place)),
    preparePartialBlock: (
      open: Opening,
      program: RawProgram,
      close: Closing,
      place: TokenPlace,
    ): RawPartialBlock => {
      if (close.path) matchNames(open.path, originalOf(close.path), close.path.loc);
      return {
        type: 'PartialBlockStatement',
        name: open.path,
        params: open.params,
        ...(open.hash && { hash: open.hash }),
        program,
        openStrip: open.strip,
        closeStrip: close.strip,
        loc: rangeOf(place),
      };
    },
  };
}

function stripFlags(open: string, close: string): StripFlags {
  return { open: open.charAt(2) === '~', close: close.charAt(close.length - 3) === '~' };
}

function rangeOf(place: TokenPlace): Range {
  return { start: place.range[0], end: place.range[1] };
}

function identifier(token: string | readonly string[]): string | readonly string[] {
  const text = String(token);
  if (!/^\[.*\]$/.test(text)) return token;
  if (typeof token === 'string') return text.slice(1, -1);
  // Handlebars itself stumbles over block parameters that are all in brackets; it is not told where they stand.
  const reason = 'names after "as" cannot be in brackets';
  throw new TemplateFault({ kind: 'not-handlebars', reason }, { start: 0, end: 0 });
}

function prepareProgram(body: readonly RawStatement[]): RawProgram {
  return { body };
}

function block(
  open: Opening,
  first: RawProgram,
  inverse: Inverse | undefined,
  close: Closing | undefined,
  inverted: boolean,
  loc: Range,
): RawBlock {
  if (close?.path) matchNames(open.path, originalOf(close.path), close.path.loc);
  const isDecorator = open.open?.includes('*') ?? false;
  if (open.blockParams) first.blockParams = open.blockParams;
  if (inverse && isDecorator) {
    throw new TemplateFault({ kind: 'not-handlebars', reason: '{{else}} has no meaning here' }, loc);
  }
  const chained = inverse?.chain ? inverse.program.body[0] : undefined;
  if (chained?.type === 'BlockStatement' && close) chained.closeStrip = close.strip;
  const program = inverted ? inverse?.program : first;
  const other = inverted ? first : inverse?.program;
  return {
    type: isDecorator ? 'DecoratorBlock' : 'BlockStatement',
    path: open.path,
    params: open.params,
    ...(open.hash && { hash: open.hash }),
    ...(program && { program }),
    ...(other && { inverse: other }),
    inverted,
    openStrip: open.strip,
    ...(inverse && { inverseStrip: inverse.strip }),
    ...(close && { closeStrip: close.strip }),
    loc,
  };
}
