import type { PromptDocument } from './document.ts';
import type { PartialCall, Program, Statement } from './template-tree.ts';

/** The shared passages that a document calls directly; `dynamic` when a name is worked out only while rendering. */
interface CalledPartials {
  readonly names: ReadonlySet<string>;
  readonly dynamic: boolean;
}

const known = new WeakMap<PromptDocument, CalledPartials>();

/**
 * The shared passages that rendering a document can come to, directly or through another, by name. Where a name is
 * worked out while rendering, all of them.
 */
export function reachablePartials(
  document: PromptDocument,
  partials: ReadonlyMap<string, PromptDocument>,
): ReadonlyMap<string, PromptDocument> {
  const reached = new Map<string, PromptDocument>();
  const open = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { names, dynamic } = calledPartials(next);
    if (dynamic) return partials;
    for (const name of names) {
      const partial = partials.get(name);
      if (partial === undefined || reached.has(name)) continue;
      reached.set(name, partial);
      open.push(partial);
    }
  }
  return reached;
}

function calledPartials(document: PromptDocument): CalledPartials {
  let called = known.get(document);
  if (called === undefined) {
    const calls = document.template.program === undefined ? [] : partialCalls(document.template.program);
    const names = calls.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
    called = { names: new Set(names), dynamic: calls.some(({ name }) => typeof name !== 'string') };
    known.set(document, called);
  }
  return called;
}

/** Every call of a shared passage in a program, in the order of the text. */
export function partialCalls(program: Program): readonly PartialCall[] {
  return program.statements.flatMap(callsIn);
}

function callsIn(statement: Statement): readonly PartialCall[] {
  const within = (inner: Program | undefined): readonly PartialCall[] =>
    inner === undefined ? [] : partialCalls(inner);
  switch (statement.kind) {
    case 'block':
      return [...within(statement.program?.program), ...within(statement.inverse?.program)];
    case 'partial':
      return [statement, ...within(statement.program)];
    case 'inline':
      return within(statement.program);
    default:
      return [];
  }
}
