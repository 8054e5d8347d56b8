import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { folderWith, greeting, promptCheck, root } from './prompt-check.ts';

const schema = JSON.parse(readFileSync(join(root, 'docs/schemas/report.schema.json'), 'utf8'));

function problemsOf(report: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(report);
  return validate.errors;
}

describe('the report of prompt-check', () => {
  it('is valid against its published schema for the sample, with and without tokens', async () => {
    for (const extra of [[], ['--tokens']]) {
      const { stdout, exitCode } = await promptCheck(['--format', 'json', ...extra, 'examples/where2eat']);
      const report = JSON.parse(stdout);
      expect(problemsOf(report)).toBeNull();
      expect(exitCode).toBe(0);
      expect(report.illustrative).toBe(true);
      expect(report.counts.examples).toBeGreaterThanOrEqual(12);
    }
  });

  it('is valid where things fail, are broken, and cannot be read', async () => {
    const files = {
      ...greeting,
      'goldens/greet/ada.yaml': `${greeting['goldens/greet/ada.yaml']}  - { type: regex, value: "(" }\n  - { type: latency, threshold: 1 }\n`,
      'goldens/greet/bad.yaml': 'format: 1\nexpected: []\n',
      'prompts/bad.prompt': '{{#if x}}{{role "Sytem"}}',
    };
    const { stdout, exitCode } = await promptCheck(['--format', 'json', folderWith(files)]);
    const report = JSON.parse(stdout);
    expect(problemsOf(report)).toBeNull();
    expect(exitCode).toBe(1);
    expect(report.counts).toMatchObject({ checks: { holds: 1, broken: 1 }, measurements: { fails: 1 } });
    expect(report.findings.every(({ message }: { message: string }) => message.length > 10)).toBe(true);
  });

  it('has one example a line, so that two reports can be compared by lines', async () => {
    const { stdout } = await promptCheck(['--format', 'json', folderWith(greeting)]);
    expect(stdout.split('\n').filter((line) => line.startsWith('{"name":"ada"'))).toHaveLength(1);
  });

  it('names what fails as Markdown that a host shows as it is meant', async () => {
    const failing = {
      ...greeting,
      'goldens/greet/ada.yaml': greeting['goldens/greet/ada.yaml'].replace('value: Ada', 'value: Grace'),
    };
    const { stdout } = await promptCheck(['--format', 'markdown', folderWith(failing)]);
    expect(stdout).toContain('| checks | 0 | 0 | 0 | 1 | 0 |');
    expect(stdout).toMatch(/\| ✕ fails \| The answer names her<br>goldens\/greet\/ada\.yaml:6 \|/);
  });
});
