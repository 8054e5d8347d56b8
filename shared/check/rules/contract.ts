import { isJsonObject, type JsonValue } from '../../json.ts';
import type { PromptDocument } from '../../prompt/document.ts';
import { allStatements } from '../../prompt/template-walk.ts';
import type { Check } from '../check.ts';
import type { JudgedPrompt } from '../engine.ts';
import type { Finding } from '../finding.ts';
import { about, type Rule } from './rule.ts';

/** A required phrase that neither the prompt nor a shared passage holds any longer. White space is folded. */
export const requiredPhraseGone: Rule = ({ project, prompt }) => {
  const contract = project.contracts.get(prompt.document.name);
  if (contract === undefined || contract.phrases.length === 0) return [];
  const words = wordsOf(prompt);
  return contract.phrases
    .filter((phrase) => !words.includes(folded(phrase)))
    .map((phrase) => about(prompt, 'error', 'required-phrase-gone', { phrase, contract: contract.path }));
};

/** A check that every answer passes, so that it only looks like one. */
export const checkDemandsNothing: Rule = ({ prompt }) =>
  prompt.subjects.flatMap(({ subject: { demands, example } }) =>
    demands
      .filter(({ check }) => demandsNothing(check))
      .map(({ key, path }) =>
        about(prompt, 'warning', 'check-demands-nothing', { key }, { path, example: example.path }),
      ),
  );

function demandsNothing(check: Check): boolean {
  if ('assert' in check) {
    const isOpen = check.threshold !== undefined && check.threshold <= 0;
    return isOpen || check.assert.every(({ weight }) => weight === 0) || check.assert.some(demandsNothing);
  }
  const isEmptyList = Array.isArray(check.value) && check.value.length === 0;
  return isEmptyList && /^(?:i?contains-all|not-i?contains-any)$/.test(check.type);
}

/** A key of the answer that checks demand and that the prompt no longer asks for, neither in words nor by schema. */
export const outputKeyNotAskedFor: Rule = ({ prompt }) => {
  const words = wordsOf(prompt);
  const schema = JSON.stringify(prompt.document.output.schema ?? null);
  const seen = new Set<string>();
  return prompt.subjects.flatMap(({ subject }): readonly Finding[] =>
    subject.demands.flatMap(({ check, path }) =>
      demandedKeys(check).flatMap((key): readonly Finding[] => {
        if (seen.has(key)) return [];
        seen.add(key);
        if (words.includes(key) || schema.includes(JSON.stringify(key))) return [];
        const values = { key, where: path };
        return [
          about(prompt, 'warning', 'output-key-not-asked-for', values, { example: subject.example.path }),
        ];
      }),
    ),
  );
};

/** The words of a prompt and of its shared passages as they stand, without comments and tags of blocks. */
function wordsOf({ document, partials }: JudgedPrompt): string {
  return folded([document, ...partials.values()].map(writtenWords).join('\n'));
}

function writtenWords({ source, body, template }: PromptDocument): string {
  if (template.program === undefined) return source.slice(body.start, body.end);
  const words = allStatements(template.program).map((statement) => {
    if (statement.kind === 'content') return statement.text;
    return statement.kind === 'output' ? source.slice(statement.start, statement.end) : '';
  });
  return words.join('');
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The keys that a check's JSON schema requires, at any depth of `properties`. */
function demandedKeys(check: Check): readonly string[] {
  if ('assert' in check) return check.assert.flatMap(demandedKeys);
  return check.type === 'is-json' || check.type === 'contains-json' ? requiredKeys(check.value) : [];
}

function requiredKeys(schema: JsonValue | undefined): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = isJsonObject(schema.properties) ? Object.values(schema.properties) : [];
  return [
    ...required.filter((key): key is string => typeof key === 'string'),
    ...properties.flatMap(requiredKeys),
    ...requiredKeys(schema.items),
  ];
}
