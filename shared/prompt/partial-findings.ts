import type { Finding } from '../check/finding.ts';
import { closestWord } from '../yaml/closest-word.ts';
import type { PromptDocument } from './document.ts';
import type { PartialCall, Program } from './template-tree.ts';
import { allStatements } from './template-walk.ts';

type Partials = ReadonlyMap<string, PromptDocument>;

/** Partials that do not exist, and partials that include each other without end. */
export function partialFindings(document: PromptDocument, partials: Partials): readonly Finding[] {
  const { program } = document.template;
  if (!program) return [];
  const statements = allStatements(program);
  const inlines = statements.flatMap((statement) =>
    statement.kind === 'inline' && statement.name?.kind === 'literal' ? [String(statement.name.value)] : [],
  );
  const findings: Finding[] = [];
  for (const call of statements) {
    if (call.kind !== 'partial' || typeof call.name !== 'string') continue;
    const isKnown = partials.has(call.name) || inlines.includes(call.name) || call.name === '@partial-block';
    if (!isKnown && !call.program) findings.push(unknownPartial(document, call, call.name, partials));
  }
  for (const call of certainCalls(program)) {
    const cycle = cycleFrom(document, call, partials);
    if (!cycle) continue;
    const { start, end } = call;
    const values = { name: String(call.name), chain: cycle.join(' → ') };
    findings.push({
      code: 'circular-partial',
      severity: 'error',
      path: document.path,
      range: { start, end },
      values,
    });
  }
  return findings;
}

function unknownPartial(
  { path, source }: PromptDocument,
  call: PartialCall,
  name: string,
  partials: Partials,
): Finding {
  const suggestion = closestWord(name, [...partials.keys()]);
  const range = call.nameRange;
  const isPlain = source.slice(range.start, range.end) === name;
  return {
    code: 'unknown-partial',
    severity: 'error',
    path,
    range,
    values: { name, ...(suggestion !== undefined && { suggestion }) },
    ...(suggestion !== undefined &&
      isPlain && { fix: { label: `Use "${suggestion}"`, path, range, text: suggestion } }),
  };
}

/**
 * The calls that are made whatever the inputs are. A partial that calls itself within a block, as for a tree, may well
 * come to an end.
 */
function certainCalls(program: Program): readonly PartialCall[] {
  return program.statements.filter((statement) => statement.kind === 'partial');
}

/** The names along an endless inclusion that a call begins; the last one closes the circle. */
function cycleFrom(
  document: PromptDocument,
  call: PartialCall,
  partials: Partials,
): readonly string[] | undefined {
  const chain: string[] = [];
  const open: PromptDocument[] = [document];
  const seen = new Set<PromptDocument>();

  function follow(name: PartialCall['name']): boolean {
    const next = typeof name === 'string' ? partials.get(name) : undefined;
    if (!next || typeof name !== 'string') return false;
    chain.push(name);
    if (open.includes(next)) return true;
    if (!seen.has(next) && next.template.program) {
      seen.add(next);
      open.push(next);
      for (const inner of certainCalls(next.template.program)) if (follow(inner.name)) return true;
      open.pop();
    }
    chain.pop();
    return false;
  }

  if (!follow(call.name)) return undefined;
  const last = chain.at(-1);
  // A partial that comes back to itself: its own name begins the circle.
  return last !== undefined && partials.get(last) === document ? [last, ...chain] : chain;
}
