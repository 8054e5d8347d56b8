import type { PromptDocument } from './document.ts';
import { evaluate, evaluateCall, textOf } from './evaluate-expression.ts';
import { RenderStop, type Run, stop } from './render-run.ts';
import {
  type Container,
  type Frame,
  innerFrame,
  type PartialScope,
  type Runner,
  type Scope,
  type Sum,
} from './scope.ts';
import { indentSegments } from './segment-text.ts';
import type { PartialCall } from './template-tree.ts';
import type { Trace, Traced } from './value-trace.ts';

/** A partial that is being called. */
interface Calling {
  readonly run: Run;
  readonly call: PartialCall;
  readonly scope: Scope;
  /** What stands in `{{#> name}}…{{/name}}`. */
  readonly block: Runner | undefined;
  readonly runTemplate: (run: Run, container: Container, context: Traced, frame: Frame) => void;
}

/**
 * Runs `{{> name}}`, or `{{#> name}}…{{/name}}`, whose inside is run where the partial says `{{> @partial-block}}` or
 * in place of a partial that does not exist. Throws `RenderStop`.
 */
export function runPartial(calling: Calling): Sum {
  const { run, call, scope } = calling;
  const { container } = scope;
  const context = partialContext(run, call, scope);
  const name = typeof call.name === 'string' ? call.name : dynamicName(run, call.name.call, scope);
  const block = partialBlock(calling);
  const frame = block ? innerFrame(scope.frame, block) : scope.frame;
  const from = run.segments.length;
  const runner = inlineNamed(calling, name) ?? (isHidden(container.partials, name) ? block : undefined);
  const document = runner || isHidden(container.partials, name) ? undefined : run.partials.get(name);
  if (!runner && !document && !block) {
    stop(scope, 'unknown-partial', `There is no shared passage called "${name}".`, call.nameRange);
  }
  const chosen = runner ?? (document ? undefined : block);
  const sum = chosen ? chosen(context, { frame }) : undefined;
  if (!chosen && document) runDocument(calling, name, document, context, frame);
  if (call.indent === '') return sum;
  if (sum !== undefined) stop(scope, 'helper-arguments', 'What is no text cannot be indented here.', call);
  const place = { path: container.document.path, start: call.start - call.indent.length, end: call.start };
  indentSegments(run.segments, from, call.indent, place);
  return undefined;
}

/** The inside of a block form, as the partial runs it: there, `@partial-block` is again what it was outside. */
function partialBlock({ block, scope }: Calling): Runner | undefined {
  if (!block) return undefined;
  const outer = scope.frame.partialBlock;
  return (context, options) => block(context, { frame: innerFrame(options?.frame ?? scope.frame, outer) });
}

function inlineNamed({ call, scope }: Calling, name: string): Runner | undefined {
  for (let partials = scope.container.partials; partials; partials = partials.outer) {
    if (partials.inlines.has(name)) return partials.inlines.get(name);
  }
  return call.name === '@partial-block' ? scope.frame.partialBlock : undefined;
}

/** Whether a name is given to an inline partial, be it one without content. */
function isHidden(scope: PartialScope | undefined, name: string): boolean {
  for (let partials = scope; partials; partials = partials.outer) {
    if (partials.inlines.has(name)) return true;
  }
  return false;
}

function dynamicName(run: Run, call: Parameters<typeof evaluateCall>[1], scope: Scope): string {
  return textOf(evaluateCall(run, call, scope).value, scope, call);
}

/** What the partial has for its root: the value given to it, with the named values over its properties. */
function partialContext(run: Run, call: PartialCall, scope: Scope): Traced {
  const base = call.context ? evaluate(run, call.context, scope) : scope.context;
  if (!call.hash) return base;
  const values: Record<string, unknown> = { ...Object(base.value) };
  const keys = new Map<string, Trace>(base.trace.keys);
  for (const { key, value } of call.hash) {
    const given = evaluate(run, value, scope);
    if (key === '__proto__') continue;
    values[key] = given.value;
    keys.set(key, given.trace);
  }
  return { value: values, trace: { ...base.trace, keys } };
}

function runDocument(
  calling: Calling,
  name: string,
  document: PromptDocument,
  context: Traced,
  frame: Frame,
): void {
  const { run, call, scope, block, runTemplate } = calling;
  const { partialChain, limits } = run;
  if (partialChain.length >= limits.partialDepth) {
    const cycle = partialChain.slice(partialChain.lastIndexOf(name));
    const [code, message] = partialChain.includes(name)
      ? ([
          'circular-partial',
          `These shared passages hold each other without end: ${[...cycle, name].join(' → ')}.`,
        ] as const)
      : (['step-limit', 'Shared passages stand too deep in one another here.'] as const);
    stop(scope, code, message, call);
  }
  const container = containerOf(run, document);
  const { partials } = container;
  const inner = scope.container.partials;
  container.partials = block?.inlines ? { inlines: block.inlines, outer: inner } : inner;
  partialChain.push(name);
  runTemplate(run, container, context, frame);
  partialChain.pop();
  container.partials = partials;
}

/** A document's template, ready to be run. Ends the rendering when it cannot be. */
export function containerOf(run: Run, document: PromptDocument): Container {
  const known = run.containers.get(document);
  if (known) return known;
  const { program, problem, refusals } = document.template;
  const [refusal] = refusals;
  if (!program) {
    const place = problem ?? document.body;
    throw new RenderStop('template-syntax', problem?.message ?? 'It cannot be read.', document.path, place);
  }
  if (refusal) throw new RenderStop(refusal.code, refusal.message, document.path, refusal);
  const container = { document, program, nullContext: {}, partials: undefined };
  run.containers.set(document, container);
  return container;
}
