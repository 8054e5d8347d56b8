import { evaluate, lookUp } from './evaluate-expression.ts';
import { countStep, type Run, stop } from './render-run.ts';
import { innerFrame, type Runner, type Scope, type Sum } from './scope.ts';
import type { Block } from './template-tree.ts';
import { noTrace, type Traced } from './value-trace.ts';

/** A block that is being run: its parts, and the context that helpers hand on to them. */
interface Running {
  readonly run: Run;
  readonly block: Block;
  readonly scope: Scope;
  readonly self: Traced;
  readonly program: Runner;
  readonly inverse: Runner;
}

/** Runs a block whose helper chooses between its parts, or whose name does. Throws `RenderStop`. */
export function runBlockHelper(run: Run, block: Block, scope: Scope, program: Runner, inverse: Runner): Sum {
  const { call } = block;
  const { context, container } = scope;
  const self = context.value == null ? { value: container.nullContext, trace: context.trace } : context;
  const running = { run, block, scope, self, program, inverse };
  if (call.helper === undefined) return runSection(running, lookUp(run, call.path, scope));

  const params = call.params.map((param) => evaluate(run, param, scope));
  const [first, second] = params;
  switch (call.helper) {
    case 'if':
    case 'unless': {
      if (!first || params.length !== 1) return wrongCount(running, 'exactly one value');
      const includeZero = call.hash.find(({ key }) => key === 'includeZero');
      const zeroCounts = includeZero && evaluate(run, includeZero.value, scope).value;
      const holds = !((!zeroCounts && !first.value) || isEmpty(first.value));
      return (holds === (call.helper === 'if') ? program : inverse)(self);
    }
    case 'ifEquals':
    case 'unlessEquals': {
      if (!first || !second || params.length !== 2) return wrongCount(running, 'exactly two values');
      return ((first.value === second.value) === (call.helper === 'ifEquals') ? program : inverse)(self);
    }
    case 'with':
      if (!first || params.length !== 1) return wrongCount(running, 'exactly one value');
      return isEmpty(first.value) ? inverse(self) : program(first, { blockParams: [first] });
    case 'each':
      if (!first || params.length !== 1) return wrongCount(running, 'exactly one value');
      return runEach(running, first);
    default:
      return stop(scope, 'helper-arguments', `{{#${call.path.original}}} is not a block.`, call.path);
  }
}

function wrongCount({ block, scope }: Running, expected: string): never {
  return stop(
    scope,
    'helper-arguments',
    `{{#${block.call.path.original}}} takes ${expected}.`,
    block.call.path,
  );
}

function isEmpty(value: unknown): boolean {
  return (!value && value !== 0) || (Array.isArray(value) && value.length === 0);
}

/** `{{#name}}`: what the value is decides, as in Mustache. */
function runSection(running: Running, found: Traced): Sum {
  const { scope, program, inverse } = running;
  const { value } = found;
  if (value === true) return program(scope.context);
  if (value === false || value == null) return inverse(scope.context);
  if (!Array.isArray(value)) return program(found, { blockParams: outerParams(scope) });
  return value.length > 0 ? runEach(running, found) : inverse(scope.context);
}

/**
 * What Handlebars gives to the block parameters of `{{#name as |a|}}` when the value is no list: by an oversight its
 * own options, and so the parameters of the blocks around.
 */
function outerParams(scope: Scope): readonly Traced[] {
  const values: Traced[] = [];
  for (let list = scope.blockParams; list; list = list.outer) {
    values.push({ value: list.values?.map(({ value }) => value), trace: noTrace });
  }
  return values;
}

function runEach(running: Running, { value, trace }: Traced): Sum {
  const { run, block, scope, self, program, inverse } = running;
  const items = itemsOf(value);
  if (items.length === 0) return inverse(self);
  const isList = Array.isArray(value);
  // One frame for all turns, as in Handlebars: what a later turn sets is what an inner frame sees as its parent.
  const frame = innerFrame(scope.frame, scope.frame.partialBlock, isList ? undefined : trace);
  for (const [index, [key, item]] of items.entries()) {
    countStep(run, scope, block);
    const { values } = frame;
    values.key = key;
    values.index = index;
    values.first = index === 0;
    values.last = index === items.length - 1;
    const traced = { value: item, trace };
    const keyParam = { value: key, trace: isList ? noTrace : trace };
    program(traced, { frame, blockParams: [traced, keyParam] });
  }
  return undefined;
}

function itemsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
