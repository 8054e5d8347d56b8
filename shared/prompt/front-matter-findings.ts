import type { Finding } from '../check/finding.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { closestWord } from '../yaml/closest-word.ts';
import type { PromptDocument } from './document.ts';
import { frontMatterKeys, placeOf } from './front-matter-keys.ts';
import { reservedKeys } from './prompt-metadata.ts';

/** What can be said about a prompt's settings: misspelt ones, those of a wrong kind, and what services treat differently. */
export function frontMatterFindings(document: PromptDocument): readonly Finding[] {
  const { path, source, frontMatter, isPartial, defaults } = document;
  if (!frontMatter || frontMatter.problem) return [];
  if (isPartial) {
    return [{ code: 'partial-front-matter', severity: 'warning', path, range: frontMatter.yaml, values: {} }];
  }
  const keys = frontMatterKeys(source, frontMatter.yaml);
  const findings = Object.entries(frontMatter.value).flatMap(([key, value]): readonly Finding[] => {
    const range = placeOf(keys, [key]);
    const kind = kinds[key];
    if (kind !== undefined && value !== null && !fits(value, kind)) {
      const values = { key, kind: kind === 'text' ? 'a text' : 'a group of settings' };
      return [{ code: 'setting-left-out', severity: 'warning', path, range, values }];
    }
    if (knownKeys.includes(key) || key.includes('.')) return [];
    const suggestion = closestWord(key, knownKeys);
    if (suggestion === undefined) return []; // services may have settings of their own
    const fix = { label: `Write "${suggestion}"`, path, range, text: suggestion };
    return [{ code: 'setting-misspelt', severity: 'warning', path, range, values: { key, suggestion }, fix }];
  });
  if (Object.keys(defaults).length === 0) return findings;
  const values = { names: Object.keys(defaults).join(', ') };
  const range = placeOf(keys, ['input', 'default']);
  return [...findings, { code: 'default-ignored', severity: 'note', path, range, values }];
}

const knownKeys: readonly string[] = [...reservedKeys, 'title', 'metadata'];

/** Settings that are left out when they are of another kind. */
const kinds: Readonly<Record<string, 'text' | 'group'>> = {
  model: 'text',
  description: 'text',
  title: 'text',
  config: 'group',
  input: 'group',
  output: 'group',
};

function fits(value: JsonValue, kind: 'text' | 'group'): boolean {
  return kind === 'text' ? typeof value === 'string' : isJsonObject(value);
}
