import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { checkTypes } from '../../shared/check/check.ts';
import { checkSchema } from '../../shared/check/check-schema.ts';
import { contractSchema } from '../../shared/check/contract.ts';
import { gradeCheck } from '../../shared/check/grade-check.ts';
import { verdicts } from '../../shared/check/verdict.ts';
import { reasons } from '../../shared/example/evidence.ts';
import { exampleSchema } from '../../shared/example/example.ts';
import { recordingFileSchema } from '../../shared/example/recording.ts';
import { policySchema } from '../../shared/policy/policy.ts';
import { configSchema, spacingKinds } from '../../shared/project/config.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  check: checkSchema,
  checks: contractSchema,
  example: exampleSchema,
  galley: configSchema,
  policy: policySchema,
  recording: recordingFileSchema,
};

function page(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8');
}

/** The YAML samples of a page, each with the word behind "yaml" that says what it is. */
function samplesOf(name: string): readonly (readonly [kind: string, source: string])[] {
  return [...page(name).matchAll(/^```yaml(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', source = '']) => [kind.trim(), source] as const,
  );
}

const samples = ['file-formats.md', 'checks.md', 'command-line.md', 'privacy-and-policy.md'].flatMap((name) =>
  samplesOf(name).map(([kind, source], index) => [`${name} ${index + 1}: ${kind}`, kind, source] as const),
);

describe('the samples of the guide', () => {
  test.each(samples)('%s is a valid file', (_title, kind, source) => {
    expect(Object.keys(schemas)).toContain(kind);
    expect(schemas[kind]?.safeParse(load(source)).error?.issues ?? []).toEqual([]);
  });

  test('there is one for every file format', () => {
    const kinds = new Set(samplesOf('file-formats.md').map(([kind]) => kind));
    expect([...kinds].toSorted()).toEqual(['checks', 'example', 'galley', 'policy', 'recording']);
  });
});

describe('the guide to checks', () => {
  const headings = [...page('checks.md').matchAll(/^##+ (.+)$/gm)].flatMap(([, title = '']) =>
    title.split(', '),
  );
  const shown = samplesOf('checks.md').map(([, source]) => checkSchema.parse(load(source)));

  test.each([...checkTypes, 'assert-set'])('has a section about %s', (type) => {
    expect(headings).toContain(type);
  });

  test('shows only checks that can be evaluated', () => {
    const context = { vars: { places: [] } };
    const answer = { output: '{}', finishReason: 'stop', latencyMs: 1, cost: 0 };
    const outcomes = shown.map((check) => gradeCheck(check, answer, context, new Map()).kind);
    expect(outcomes.filter((kind) => kind === 'broken' || kind === 'not-run')).toEqual([]);
  });

  test.each([...verdicts, ...reasons])('says what "%s" means', (word) => {
    expect(page('checks.md')).toContain(`| \`${word}\` |`);
  });
});

describe('the guide to files', () => {
  const text = page('file-formats.md');

  test.each([
    ['example', exampleSchema],
    ['checks', contractSchema],
    ['policy', policySchema],
    ['galley', configSchema],
  ] as const)('names every key of a %s file', (_kind, schema) => {
    for (const key of keysOf(schema))
      expect(text).toMatch(new RegExp(`\`(?:[a-z.[\\]]*\\.)?${key}(?:[.\`]|\`,)`));
  });

  test('names every difference that may be declared immaterial', () => {
    for (const kind of spacingKinds) expect(text).toContain(`\`${kind}\``);
  });
});

function keysOf(schema: z.ZodObject): readonly string[] {
  return Object.keys(schema.shape);
}
