import { buildCall, buildExpression, buildHash } from './build-expression.ts';
import type { Range } from './range.ts';
import { originalOf } from './raw-path.ts';
import type {
  RawBlock,
  RawMustache,
  RawPartial,
  RawPartialBlock,
  RawProgram,
  RawStatement,
} from './raw-template.ts';
import type { Tag } from './tag-reader.ts';
import type { Template } from './template.ts';
import { type Builder, moved } from './template-builder.ts';
import { TemplateFault } from './template-fault.ts';
import type { Block, Branch, InlinePartial, PartialCall, Program, Statement } from './template-tree.ts';

/**
 * Turns the grammar's tree into the one that is rendered: names are told from helpers as Handlebars does with
 * `knownHelpersOnly`, block parameters are resolved, ranges are moved by `offset`.
 */
export function buildTemplate(
  root: RawProgram,
  tags: readonly Tag[],
  offset: number,
):
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly fault: TemplateFault } {
  const elseTags = tags.filter((tag) => tag.isElse).map((tag) => tag.start);
  const builder: Builder = { offset, elseTags, refusals: [], scopes: [], usesDepths: false };
  try {
    const program = buildProgram(builder, root);
    return { ok: true, template: { syntax: 'handlebars', program, refusals: builder.refusals } };
  } catch (error) {
    if (error instanceof TemplateFault) return { ok: false, fault: error };
    throw error;
  }
}

function buildProgram(builder: Builder, raw: RawProgram): Program {
  const { scopes: outer, usesDepths: outerUses } = builder;
  const blockParams = raw.blockParams ?? [];
  builder.usesDepths = false;
  builder.scopes = [blockParams, ...outer];
  const statements: Statement[] = [];
  const inlines: InlinePartial[] = [];
  for (const child of raw.body) {
    const statement = buildStatement(builder, child);
    if (statement.kind === 'content' && statement.text === '') continue;
    statements.push(statement);
    if (statement.kind === 'inline') inlines.push(statement);
  }
  const { usesDepths } = builder;
  builder.scopes = outer;
  builder.usesDepths = outerUses || usesDepths;
  return { statements, blockParams, inlines, usesDepths };
}

function buildStatement(builder: Builder, raw: RawStatement): Statement {
  switch (raw.type) {
    case 'ContentStatement': {
      const start = builder.offset + raw.loc.start + (raw.skipped ?? 0);
      return { kind: 'content', text: raw.value, start, end: start + raw.value.length };
    }
    case 'CommentStatement':
      return { kind: 'comment', text: raw.value, ...moved(builder, raw.loc) };
    case 'MustacheStatement':
      return { kind: 'output', call: buildCall(builder, raw, false), ...moved(builder, raw.loc) };
    case 'BlockStatement':
      return buildBlock(builder, raw);
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return buildPartial(builder, raw);
    case 'Decorator':
    case 'DecoratorBlock':
      return buildInline(builder, raw);
  }
}

function buildInline(builder: Builder, raw: RawMustache | RawBlock): InlinePartial {
  builder.usesDepths = true;
  const program =
    raw.type === 'DecoratorBlock' && raw.program ? buildProgram(builder, raw.program) : undefined;
  const [name] = raw.params.map((param) => buildExpression(builder, param));
  return {
    kind: 'inline',
    decorator: String(originalOf(raw.path)),
    name,
    ...(program && { program }),
    ...moved(builder, raw.loc),
  };
}

function buildBlock(builder: Builder, raw: RawBlock): Block {
  const program = raw.program && buildProgram(builder, raw.program);
  const inverse = raw.inverse && buildProgram(builder, raw.inverse);
  const range = moved(builder, raw.loc);
  const middle = raw.program && raw.inverse ? elseStart(builder, raw) + builder.offset : undefined;
  const whole = { start: range.start, end: middle ?? range.end };
  const rest = { start: middle ?? range.start, end: range.end };
  const branch = (place: Range, built: Program, isChain: boolean): Branch => ({
    program: built,
    isChain,
    ...place,
  });
  return {
    kind: 'block',
    call: buildCall(builder, raw, false),
    ...(program && { program: branch(raw.inverted ? rest : whole, program, false) }),
    ...(inverse && { inverse: branch(raw.inverted ? whole : rest, inverse, raw.inverse?.chained === true) }),
    ...range,
  };
}

/** Where the second part of a block begins: at its own `{{else}}`, or at the `{{else if}}` that makes the next block. */
function elseStart(builder: Builder, raw: RawBlock): number {
  const [first, second] = raw.inverted ? [raw.inverse, raw.program] : [raw.program, raw.inverse];
  if (second?.chained) return second.body[0]?.loc.start ?? raw.loc.start;
  const after = first?.body.at(-1)?.loc.end ?? raw.loc.start;
  const { elseTags } = builder;
  let low = 0;
  let high = elseTags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elseTags[middle] ?? 0) < after) low = middle + 1;
    else high = middle;
  }
  return elseTags[low] ?? raw.loc.start;
}

function buildPartial(builder: Builder, raw: RawPartial | RawPartialBlock): PartialCall {
  const program = raw.type === 'PartialBlockStatement' ? buildProgram(builder, raw.program) : undefined;
  const range = moved(builder, raw.loc);
  if (raw.params.length > 1) {
    const message =
      'A shared passage takes one value at most; name the others, as in {{> passage name=value}}.';
    builder.refusals.push({ code: 'helper-arguments', message, ...range });
  }
  const name =
    raw.name.type === 'SubExpression'
      ? ({ kind: 'call', call: buildCall(builder, raw.name, true), ...moved(builder, raw.name.loc) } as const)
      : String(originalOf(raw.name));
  const [context] = raw.params.map((param) => buildExpression(builder, param));
  return {
    kind: 'partial',
    name,
    nameRange: moved(builder, raw.name.loc),
    ...(context && { context }),
    ...(raw.hash && { hash: buildHash(builder, raw.hash) }),
    indent: raw.type === 'PartialStatement' ? raw.indent : '',
    ...(program && { program }),
    ...range,
  };
}
