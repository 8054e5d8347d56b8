import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../shared/check/sentences.ts';

/** Codes of findings that tell their cause themselves, in `values.message`. */
const toldByReaders = new Set([
  'template-syntax',
  'front-matter-broken',
  'schema-unsupported',
  'unknown-helper',
  'helper-arguments',
]);

function sources(): readonly string[] {
  const folders = ['shared/check/rules', 'shared/prompt', 'shared/project'];
  return folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
}

/** Every code that stands beside a severity, or in a call of `about`, which is what makes it a finding's. */
const codes = new Set(
  sources().flatMap((text) => [
    ...[...text.matchAll(/code: ([^;{}]*?),\s*(?:severity|\.\.\.place)/g)].flatMap(([, expression]) =>
      [...(expression ?? '').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code ?? ''),
    ),
    ...[...text.matchAll(/about\(\s*prompt,\s*'\w+',\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  ]),
);

describe('the sentence of a finding', () => {
  it('exists for every code that a rule can give', () => {
    expect(codes.size).toBeGreaterThan(30);
    const values = { message: 'MESSAGE' };
    const silent = [...codes].filter((code) => {
      const sentence = sentenceFor({ code, severity: 'error', path: 'a', values });
      return toldByReaders.has(code) ? sentence !== 'MESSAGE' : sentence === 'MESSAGE';
    });
    expect(silent).toEqual([]);
  });

  it('uses the words that creators know', () => {
    const forbidden =
      /\b(variable|placeholder|partial|include|golden|fixture|assertion|commit|branch|merge|repo)\b/i;
    const wrong = [...codes]
      .map((code) => sentenceFor({ code, severity: 'error', path: 'a', values: {} }))
      .filter((text) => forbidden.test(text));
    expect(wrong).toEqual([]);
  });

  it('fills in the values, and leaves nothing of a placeholder', () => {
    const finding = {
      code: 'fill-in-without-value',
      severity: 'warning',
      path: 'a',
      values: { name: 'town', examples: '"ada"' },
    } as const;
    expect(sentenceFor(finding)).toContain('"town" is empty in "ada"');
  });
});
