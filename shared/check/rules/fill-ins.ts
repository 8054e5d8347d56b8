import { usedVariables } from '../../prompt/variables.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/** A fill-in that no example gives a value: nobody has ever seen what it does. */
export const unsuppliedFillIn: Rule = ({ prompt }) => {
  const { document, partials, subjects } = prompt;
  if (subjects.length === 0) return [];
  const supplied = new Set<string>(Object.keys(document.defaults));
  for (const { subject } of subjects)
    for (const name of Object.keys(subject.example.input)) supplied.add(name);
  return usedVariables(document, partials)
    .filter(({ name }) => !supplied.has(name))
    .map(({ name, path, start, end }) => ({
      code: 'unsupplied-fill-in',
      severity: 'warning',
      path,
      range: { start, end },
      prompt: document.path,
      values: { name },
    }));
};

/** A fill-in that the live version neither declares nor uses: empty until a developer feeds it. */
export const fillInUnknownToLive: Rule = ({ prompt, live }) => {
  if (live === undefined) return [];
  const known = new Set(live.document.declared?.map(({ name }) => name) ?? []);
  for (const { name } of usedVariables(live.document, live.partials)) known.add(name);
  for (const name of Object.keys(prompt.document.defaults)) known.add(name);
  return usedVariables(prompt.document, prompt.partials)
    .filter(({ name }) => !known.has(name))
    .map(({ name, path, start, end }) => ({
      code: 'fill-in-needs-developer',
      severity: 'warning',
      path,
      range: { start, end },
      prompt: prompt.document.path,
      values: { name },
    }));
};

/** An example in which a printed fill-in is empty because nothing gives it a value. */
export const fillInWithoutValue: Rule = ({ prompt }) =>
  prompt.subjects.flatMap(({ subject }): readonly Finding[] => {
    if (!subject.result.ok) return [];
    const seen = new Set<string>();
    return subject.result.rendering.unfilled
      .filter(({ variable }) => !seen.has(variable) && seen.add(variable))
      .map(({ variable, path, start, end }) => ({
        code: 'fill-in-without-value',
        severity: 'warning',
        path,
        range: { start, end },
        prompt: prompt.document.path,
        example: subject.example.path,
        values: { name: variable, example: subject.example.name },
      }));
  });

/** A value that opens a message of its own: whoever fills it in could speak as the system. */
export const valueOpensRole: Rule = ({ prompt }) =>
  prompt.subjects.flatMap(({ subject }): readonly Finding[] => {
    if (!subject.result.ok) return [];
    return subject.result.rendering.injections.map(({ variable, marker, path, start, end }) => ({
      code: 'value-opens-role',
      severity: 'error',
      path,
      range: { start, end },
      prompt: prompt.document.path,
      example: subject.example.path,
      values: { name: variable, marker, example: subject.example.name },
    }));
  });
