import { runBlockHelper } from './block-helpers.ts';
import { evaluate, evaluateCall, textOf } from './evaluate-expression.ts';
import { HelperText } from './property-lookup.ts';
import type { Range } from './range.ts';
import { countStep, emit, type Run, stop } from './render-run.ts';
import { runPartial } from './run-partial.ts';
import type { Container, Runner, Scope, Sum } from './scope.ts';
import {
  type Block,
  type Branch,
  blockHelpers,
  type Output,
  type Program,
  type Statement,
} from './template-tree.ts';
import { absent, type Traced } from './value-trace.ts';

/** Runs a whole template. `context` is its root, or what a partial was given. Throws `RenderStop`. */
export function runTemplate(run: Run, container: Container, context: Traced, frame: Scope['frame']): void {
  const { usesDepths } = container.program;
  const bare: Scope = {
    container,
    context: absent,
    frame,
    blockParams: undefined,
    depths: undefined,
    usesDepths,
  };
  const inlines = inlinePartials(run, container.program, bare);
  const depths = usesDepths ? { context, outer: undefined } : undefined;
  withInlines(container, inlines, () => runProgram(run, container.program, { ...bare, context, depths }));
}

/**
 * Runs statements in order. What stands in a program is joined with `+` in Handlebars, so numbers and truth values
 * that nothing separates are added up: `{{a}}{{b}}` with 1 and 2 prints 3.
 */
function runProgram(run: Run, program: Program, scope: Scope): Sum {
  if (++run.depth > run.limits.depth) {
    const place = program.statements[0] ?? { start: 0, end: 0 };
    stop(scope, 'step-limit', 'Blocks and shared passages stand too deep in one another here.', place);
  }
  let sum: Sum;
  let isFirst = true;
  for (const statement of program.statements) {
    if (statement.kind === 'comment' || statement.kind === 'inline') continue;
    countStep(run, scope, statement);
    const next = runStatement(run, statement, scope);
    sum = isFirst ? next : addUp(run, sum, next);
    isFirst = false;
  }
  run.depth--;
  return sum;
}

/** What two neighbours come to. Where both are numbers or truth values, their two segments become one. */
function addUp(run: Run, left: Sum, right: Sum): Sum {
  if (left === undefined || right === undefined || left === 'object' || right === 'object') return undefined;
  const total = Number(left) + Number(right);
  const second = run.segments.pop();
  const first = run.segments.pop();
  if (first && second) {
    const end = first.path === second.path ? Math.max(first.end, second.end) : first.end;
    run.segments.push({ ...second, ...first, text: String(total), end });
  }
  return total;
}

function runStatement(run: Run, statement: Statement, scope: Scope): Sum {
  switch (statement.kind) {
    case 'content': {
      const { text, start, end } = statement;
      emit(run, scope, { text, origin: 'words', path: scope.container.document.path, start, end });
      return undefined;
    }
    case 'output':
      return runOutput(run, statement, scope);
    case 'block':
      return runBlock(run, statement, scope);
    case 'partial': {
      const block = statement.program && runnerOf(run, statement.program, scope);
      return runPartial({ run, call: statement, scope, block, runTemplate });
    }
    default:
      return undefined;
  }
}

function runOutput(run: Run, output: Output, scope: Scope): Sum {
  return print(run, output, evaluateCall(run, output.call, scope), scope);
}

function print(run: Run, place: Output | Block, { value, trace }: Traced, scope: Scope): Sum {
  const { start, end, call } = place;
  const { path } = scope.container.document;
  if (value == null) {
    if (value === undefined && trace.name) run.unfilled.push({ variable: trace.name, path, start, end });
    return undefined;
  }
  const text = typeof value === 'string' ? value : textOf(value, scope, call);
  const isHelper = value instanceof HelperText;
  if (isHelper && text.includes('undefined')) noteUnfilled(run, place, scope);
  const origin = isHelper || trace.name === undefined ? 'helper' : 'value';
  const variable = trace.name ? { variable: trace.name } : undefined;
  emit(run, scope, { text, origin, path, start, end, ...variable });
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? undefined : 'object';
}

/** A helper prints a missing value as "undefined". */
function noteUnfilled(run: Run, { call, start, end }: Output | Block, scope: Scope): void {
  const { path } = scope.container.document;
  for (const argument of [...call.params.slice(0, 1), ...call.hash.map((entry) => entry.value)]) {
    const { value, trace } = evaluate(run, argument, scope);
    if (value === undefined && trace.name) run.unfilled.push({ variable: trace.name, path, start, end });
  }
}

function runBlock(run: Run, block: Block, scope: Scope): Sum {
  const { helper } = block.call;
  const program = branchRunner(run, block.program, scope);
  const inverse = branchRunner(run, block.inverse, scope);
  if (helper !== undefined && !blockHelpers.has(helper)) {
    return print(run, block, evaluateCall(run, block.call, scope), scope);
  }
  return runBlockHelper(run, block, scope, program, inverse);
}

const runNothing: Runner = () => undefined;

function branchRunner(run: Run, branch: Branch | undefined, scope: Scope): Runner {
  if (!branch) return runNothing;
  const key = branch.isChain ? undefined : `${scope.container.document.path}:${branch.start}`;
  return runnerOf(run, branch.program, scope, key);
}

/** A program as something to run with a context, in the surroundings where it stands. */
function runnerOf(run: Run, program: Program, scope: Scope, branch?: string): Runner {
  const { container, depths } = scope;
  const inlines = inlinePartials(run, program, { ...scope, context: depths?.context ?? absent });
  const runner: Runner = (context, options) => {
    if (branch !== undefined) run.branches.add(branch);
    const inner: Scope = {
      container,
      context,
      frame: options?.frame ?? scope.frame,
      blockParams: { values: options?.blockParams, outer: scope.blockParams },
      usesDepths: program.usesDepths,
      depths:
        scope.usesDepths && isDeeper(context, scope, program.statements[0] ?? { start: 0, end: 0 })
          ? { context, outer: depths }
          : depths,
    };
    return withInlines(container, inlines, () => runProgram(run, program, inner));
  };
  if (inlines) runner.inlines = inlines;
  return runner;
}

/** Whether a context is one more step for `../`. Handlebars compares loosely, so that "1" is no step inside of 1. */
function isDeeper({ value }: Traced, scope: Scope, place: Range): boolean {
  const { depths, container } = scope;
  const outer = depths?.context.value;
  if (value === container.nullContext && depths && outer === null) return false;
  try {
    // biome-ignore lint/suspicious/noDoubleEquals: Handlebars 4.7 `wrapProgram` compares so
    return value != outer;
  } catch {
    return stop(scope, 'helper-arguments', 'This value cannot be compared with the one around it.', place);
  }
}

/** The inline partials of a program. They see the surroundings of the program, not what it is run with. */
function inlinePartials(run: Run, program: Program, scope: Scope): Runner['inlines'] {
  if (program.inlines.length === 0) return undefined;
  const inlines = new Map<string, Runner | undefined>();
  for (const inline of program.inlines) {
    if (inline.decorator !== 'inline') {
      stop(scope, 'unknown-helper', `There is no decorator called "${inline.decorator}".`, inline);
    }
    const name = inline.name
      ? textOf(evaluate(run, inline.name, scope).value, scope, inline.name)
      : 'undefined';
    inlines.set(name, inline.program && runnerOf(run, inline.program, scope));
  }
  return inlines;
}

function withInlines<Result>(container: Container, inlines: Runner['inlines'], action: () => Result): Result {
  if (!inlines) return action();
  const { partials } = container;
  container.partials = { inlines, outer: partials };
  const result = action();
  container.partials = partials;
  return result;
}
