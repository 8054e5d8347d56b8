import type { Finding } from '../check/finding.ts';
import { isJsonObject } from '../json.ts';
import { closestWord } from '../yaml/closest-word.ts';
import type { PromptDocument } from './document.ts';
import { type VariableUse, variableUses } from './variables.ts';

/**
 * Names that a template reads and the prompt does not declare, and names that it declares and does not read. Nothing
 * is said about a prompt that declares nothing, or lets any name be given.
 */
export function variableFindings(
  document: PromptDocument,
  partials: ReadonlyMap<string, PromptDocument>,
): readonly Finding[] {
  const { declared, inputSchema, isPartial, template } = document;
  if (!declared || isPartial || !template.program) return [];
  const { uses, isComplete } = variableUses(document, partials);
  const roots = new Set(uses.map(({ name }) => rootOf(name)));
  const names = declared.map(({ name }) => name);
  const isOpen = isJsonObject(inputSchema) && (inputSchema.additionalProperties ?? false) !== false;
  const undeclared = isOpen
    ? []
    : uses.filter(({ name, certain }) => certain && name !== '' && !names.includes(rootOf(name)));
  const unread = isComplete && !roots.has('') ? declared.filter(({ name }) => !roots.has(name)) : [];
  const spare = names.filter((name) => !roots.has(name));
  return [
    ...undeclared.map((use) => undeclaredFinding(document, use, names, spare)),
    ...unread.map(
      ({ name, range }): Finding => ({
        code: 'unused-variable',
        severity: 'warning',
        path: document.path,
        ...(range && { range }),
        values: { variable: name },
      }),
    ),
  ];
}

function rootOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** A misspelt name is likelier to mean a declared one that nothing reads, so those are tried first. */
function undeclaredFinding(
  document: PromptDocument,
  use: VariableUse,
  names: readonly string[],
  spare: readonly string[],
): Finding {
  const variable = rootOf(use.name);
  const suggestion = closestWord(variable, spare) ?? closestWord(variable, names);
  const { path, start, end } = use;
  const at = path === document.path ? document.source.slice(start, end).indexOf(variable) : -1;
  return {
    code: 'undeclared-variable',
    severity: 'warning',
    path,
    range: { start, end },
    values: { variable, ...(suggestion !== undefined && { suggestion }) },
    ...(suggestion !== undefined &&
      at >= 0 && {
        fix: {
          label: `Write "${suggestion}"`,
          path,
          range: { start: start + at, end: start + at + variable.length },
          text: suggestion,
        },
      }),
  };
}
