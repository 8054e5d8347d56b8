import type { JsonValue } from '../json.ts';
import type { PromptDocument } from './document.ts';
import type { Range } from './range.ts';
import type { Block, Call, Expression, PartialCall, Path, Program, Statement } from './template-tree.ts';
import { noTrace, rootTrace, type Trace } from './value-trace.ts';
import { callTraces, type Surroundings, sectionContext, tracesOf, withKeys } from './variable-traces.ts';

/** A place where a template reads an input. */
export interface VariableUse extends Range {
  /** Dotted from the root of the inputs; '' stands for all of them together, as in `{{json this}}`. */
  readonly name: string;
  /** The file that the place is in. */
  readonly path: string;
  /** Whether it is printed, or only decides, is looped over or handed on. */
  readonly use: 'printed' | 'tested';
  /** False inside of `{{#name}}…{{/name}}` where it depends on the value of `name` what is read. */
  readonly certain: boolean;
}

/** What a document reads. */
export interface VariableUses {
  readonly uses: readonly VariableUse[];
  /** False when a partial that is not known could read more. */
  readonly isComplete: boolean;
}

interface Walk {
  readonly partials: ReadonlyMap<string, PromptDocument>;
  readonly schema: JsonValue | undefined;
  readonly uses: VariableUse[];
  readonly open: PromptDocument[];
  readonly inlines: Set<string>;
  isComplete: boolean;
  steps: number;
}

/** Partials that call each other many times over must not make the analysis endless. */
const maxSteps = 100_000;

/** Every place where a document, with the partials that it calls, can read an input, in the order of reading. */
export function usedVariables(
  document: PromptDocument,
  partials: ReadonlyMap<string, PromptDocument>,
): readonly VariableUse[] {
  return variableUses(document, partials).uses;
}

/** Like `usedVariables`, and tells whether that is all. */
export function variableUses(
  document: PromptDocument,
  partials: ReadonlyMap<string, PromptDocument>,
): VariableUses {
  const walk: Walk = {
    partials,
    schema: document.inputSchema,
    uses: [],
    open: [document],
    inlines: new Set(),
    isComplete: document.template.program !== undefined,
    steps: 0,
  };
  const { program } = document.template;
  if (program) walkProgram(walk, program, { document, context: [rootTrace], outer: undefined, params: [] });
  return { uses: walk.uses, isComplete: walk.isComplete };
}

function walkProgram(
  walk: Walk,
  program: Program,
  around: Surroundings,
  params: readonly Trace[] = [],
): void {
  const inner = { ...around, params: [params, ...around.params] };
  for (const { name } of program.inlines) if (name?.kind === 'literal') walk.inlines.add(String(name.value));
  for (const statement of program.statements) {
    if (++walk.steps > maxSteps) {
      walk.isComplete = false;
      return;
    }
    walkStatement(walk, statement, inner);
  }
}

function walkStatement(walk: Walk, statement: Statement, around: Surroundings): void {
  switch (statement.kind) {
    case 'output':
      walkCall(walk, statement.call, around, statement.call.helper === 'log' ? 'tested' : 'printed');
      break;
    case 'block':
      walkBlock(walk, statement, around);
      break;
    case 'partial':
      walkPartial(walk, statement, around);
      break;
    case 'inline':
      if (statement.program) walkProgram(walk, statement.program, around);
      break;
    default:
  }
}

function walkBlock(walk: Walk, block: Block, around: Surroundings): void {
  const { call, program, inverse } = block;
  const [first] = call.params;
  const entersValue = call.helper === 'each' || call.helper === 'with' || call.helper === undefined;
  const printsValue = call.helper === 'json' || call.helper === 'role' || call.helper === 'lookup';
  const value = walkCall(walk, call, around, printsValue ? 'printed' : 'tested');
  if (inverse) walkProgram(walk, inverse.program, around);
  if (!program) return;
  if (!entersValue || (call.helper !== undefined && !first)) {
    walkProgram(walk, program.program, around);
    return;
  }
  const item = call.helper === undefined ? value : first ? tracesOf(first, around) : [];
  const context = call.helper === undefined ? sectionContext(walk.schema, value, around) : item;
  const inner = { ...around, context, outer: around };
  walkProgram(walk, program.program, inner, [item[0] ?? noTrace, noTrace]);
}

function walkCall(walk: Walk, call: Call, around: Surroundings, use: VariableUse['use']): readonly Trace[] {
  if (call.helper === undefined && call.params.length === 0 && call.hash.length === 0) {
    return note(walk, call.path, around, use);
  }
  for (const param of call.params) walkExpression(walk, param, around, use);
  for (const { value } of call.hash) walkExpression(walk, value, around, use);
  const traces = callTraces(call, around);
  if (call.helper === 'lookup' && call.params[0]) noteTraces(walk, traces, call.params[0], around, use);
  return traces;
}

function walkExpression(
  walk: Walk,
  expression: Expression,
  around: Surroundings,
  use: VariableUse['use'],
): void {
  if (expression.kind === 'path') note(walk, expression, around, use);
  if (expression.kind === 'call') walkCall(walk, expression.call, around, use);
}

function walkPartial(walk: Walk, call: PartialCall, around: Surroundings): void {
  if (typeof call.name !== 'string') walkCall(walk, call.name.call, around, 'tested');
  if (call.context) walkExpression(walk, call.context, around, 'tested');
  for (const { value } of call.hash ?? []) walkExpression(walk, value, around, 'tested');
  if (call.program) walkProgram(walk, call.program, around);

  const name = typeof call.name === 'string' ? call.name : undefined;
  const document = name === undefined ? undefined : walk.partials.get(name);
  if (!document?.template.program) {
    const isKnown =
      name !== undefined && (walk.inlines.has(name) || name === '@partial-block' || call.program);
    if (!isKnown) walk.isComplete = false;
    return;
  }
  if (walk.open.includes(document)) return;
  const keys = new Map(
    (call.hash ?? []).map(({ key, value }) => [key, tracesOf(value, around)[0] ?? noTrace]),
  );
  const given = call.context ? tracesOf(call.context, around) : around.context;
  const context = call.hash ? given.map((trace) => withKeys(trace, keys)) : given;
  walk.open.push(document);
  walkProgram(walk, document.template.program, { document, context, outer: undefined, params: [] });
  walk.open.pop();
}

function note(walk: Walk, path: Path, around: Surroundings, use: VariableUse['use']): readonly Trace[] {
  const traces = tracesOf(path, around);
  noteTraces(walk, traces, path, around, use);
  return traces;
}

function noteTraces(
  walk: Walk,
  traces: readonly Trace[],
  { start, end }: Range,
  { document: { path } }: Surroundings,
  use: VariableUse['use'],
): void {
  for (const { name } of traces) {
    if (name !== undefined) walk.uses.push({ name, path, start, end, use, certain: traces.length === 1 });
  }
}
