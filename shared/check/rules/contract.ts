import { isJsonObject, type JsonValue } from '../../json.ts';
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

function wordsOf({ document, partials }: JudgedPrompt): string {
  const texts = [document, ...partials.values()].map(({ source, body }) =>
    source.slice(body.start, body.end),
  );
  return folded(texts.join('\n'));
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
