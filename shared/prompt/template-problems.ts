import type { Finding, Fix } from '../check/finding.ts';
import { closestWord } from '../yaml/closest-word.ts';
import type { PromptDocument } from './document.ts';
import { frontMatterFindings } from './front-matter-findings.ts';
import { helperFindings } from './helper-findings.ts';
import { partialFindings } from './partial-findings.ts';
import { helperNames } from './template-tree.ts';
import { allStatements } from './template-walk.ts';
import { variableFindings } from './variable-findings.ts';

/**
 * What can be said about a prompt file without an example: what cannot be read, what is sent otherwise than it looks,
 * and names that fit nothing. In the order of the file.
 * @param partials all partials of the project by name
 */
export function documentFindings(
  document: PromptDocument,
  partials: ReadonlyMap<string, PromptDocument>,
): readonly Finding[] {
  const findings = [
    ...problemFindings(document),
    ...refusalFindings(document),
    ...variableFindings(document, partials),
    ...helperFindings(document),
    ...partialFindings(document, partials),
    ...textFindings(document),
    ...frontMatterFindings(document),
  ];
  return findings
    .map((finding) => (document.isPartial ? finding : { ...finding, prompt: document.path }))
    .sort((left, right) => (left.range?.start ?? 0) - (right.range?.start ?? 0));
}

function problemFindings({ path, problems }: PromptDocument): readonly Finding[] {
  return problems.map(({ code, message, start, end }) => ({
    code,
    severity: code === 'schema-unsupported' ? 'warning' : 'error',
    path,
    range: { start, end },
    values: { message },
  }));
}

/** Helpers that do not exist, and partials with too many values: Handlebars then refuses the whole template. */
function refusalFindings({ path, template, source }: PromptDocument): readonly Finding[] {
  return template.refusals.map(({ code, message, name, start, end }) => {
    const range = { start, end };
    const suggestion = name === undefined ? undefined : closestWord(name, helperNames);
    const fix: Fix | undefined =
      suggestion !== undefined && source.slice(start, end) === name
        ? { label: `Write "${suggestion}"`, path, range, text: suggestion }
        : undefined;
    return {
      code,
      severity: 'error',
      path,
      range,
      values: {
        message,
        ...(name !== undefined && { name }),
        ...(suggestion !== undefined && { suggestion }),
      },
      ...(fix && { fix }),
    };
  });
}

/** What is in the words: braces that no tag needs, and Windows line ends, which are sent as they are. */
function textFindings(document: PromptDocument): readonly Finding[] {
  const { path, template, source, body, format } = document;
  const findings: Finding[] = [];
  if (format === 'dotprompt' && template.program) {
    for (const statement of allStatements(template.program)) {
      if (statement.kind !== 'content') continue;
      const at = statement.text.indexOf('}}');
      if (at < 0) continue;
      const start = statement.start + at;
      findings.push({
        code: 'unbalanced-brace',
        severity: 'warning',
        path,
        range: { start, end: start + 2 },
        values: {},
      });
    }
  }
  const carriage = source.indexOf('\r', body.start);
  if (carriage >= 0 && carriage < body.end) {
    const end = source[carriage + 1] === '\n' ? carriage + 2 : carriage + 1;
    findings.push({
      code: 'windows-line-ends',
      severity: 'note',
      path,
      range: { start: carriage, end },
      values: {},
    });
  }
  return findings;
}
