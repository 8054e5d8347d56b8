import type { Finding, Fix } from '../check/finding.ts';
import { closestWord } from '../yaml/closest-word.ts';
import type { PromptDocument } from './document.ts';
import { type Block, blockHelpers, type Call, type HelperName } from './template-tree.ts';
import { allStatements } from './template-walk.ts';

const roles = ['system', 'user', 'model', 'tool'];

/** The named values that a helper reads; all others are passed over in silence. */
const namedValues: Readonly<Partial<Record<HelperName, readonly string[]>>> = {
  media: ['url', 'contentType'],
  json: ['indent'],
  role: [],
  section: [],
  history: [],
};

/**
 * Helpers that do not do what they look like: a role written as a block, of which nothing is sent, a role name in
 * another case, which the format does not see as a role, a name that is no role, other helpers that are written as
 * blocks, and named values that a helper does not read.
 */
export function helperFindings(document: PromptDocument): readonly Finding[] {
  const { program } = document.template;
  if (!program || document.format !== 'dotprompt') return [];
  const findings: Finding[] = [];
  for (const statement of allStatements(program)) {
    if (statement.kind === 'output')
      findings.push(...nameFindings(document, statement.call), ...argumentFindings(document, statement.call));
    if (statement.kind !== 'block' || statement.call.helper === undefined) continue;
    const { helper } = statement.call;
    if (helper === 'role') findings.push(roleBlock(document, statement));
    else if (!blockHelpers.has(helper)) {
      const range = openingTag(document, statement);
      findings.push({
        code: 'helper-as-block',
        severity: 'error',
        path: document.path,
        range,
        values: { helper },
      });
    }
  }
  return findings;
}

function roleBlock(document: PromptDocument, block: Block): Finding {
  const { path, source } = document;
  const range = openingTag(document, block);
  const [role] = block.call.params;
  const name = role?.kind === 'literal' ? String(role.value) : '';
  return {
    code: 'role-as-block',
    severity: 'error',
    path,
    range,
    values: { role: name },
    fix: {
      label: `Write {{role "${name}"}} without a closing tag`,
      path,
      range: { start: block.start, end: block.end },
      text: withoutBlock(source, block, range.end),
    },
  };
}

/** The block with its opening as a plain tag and without its closing. */
function withoutBlock(source: string, block: Block, openingEnd: number): string {
  const opening = source.slice(block.start, openingEnd).replace(/^(\{\{~?)[#^]/, '$1');
  const closing = source.lastIndexOf('{{', block.end - 1);
  return opening + source.slice(openingEnd, closing);
}

function openingTag(
  { source }: PromptDocument,
  { start, call }: Block,
): { readonly start: number; readonly end: number } {
  const ends = [...call.params, ...call.hash].map(({ end }) => end);
  return { start, end: source.indexOf('}}', Math.max(call.path.end, ...ends)) + 2 };
}

function nameFindings({ path }: PromptDocument, call: Call): readonly Finding[] {
  const [role] = call.params;
  if (call.helper !== 'role' || role?.kind !== 'literal') return [];
  const name = String(role.value);
  if (roles.includes(name)) return [];
  const lower = name.toLowerCase();
  const isCase = roles.includes(lower) || lower === 'assistant';
  const suggestion = lower === 'assistant' ? 'model' : isCase ? lower : closestWord(name, roles);
  const range = { start: role.start, end: role.end };
  const fix: Fix | undefined =
    suggestion === undefined
      ? undefined
      : { label: `Write "${suggestion}"`, path, range, text: `"${suggestion}"` };
  return [
    {
      code: isCase && name !== lower ? 'role-case' : 'role-unknown',
      severity: 'error',
      path,
      range,
      values: { role: name, ...(suggestion !== undefined && { suggestion }) },
      ...(fix && { fix }),
    },
  ];
}

function argumentFindings({ path }: PromptDocument, { helper, hash }: Call): readonly Finding[] {
  const known = helper && namedValues[helper];
  if (!known) return [];
  const unknown = hash.filter(({ key }) => !known.includes(key));
  return unknown.map(({ key, start, end }) => ({
    code: 'unknown-argument',
    severity: 'warning',
    path,
    range: { start, end },
    values: { helper, name: key, known: known.join(', ') },
  }));
}
