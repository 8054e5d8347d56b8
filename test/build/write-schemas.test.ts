import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { schemaFiles, schemaFolder } from '../../build/write-schemas.ts';
import { readYaml } from '../../shared/yaml/read-yaml.ts';

/** Whether a published schema accepts a YAML text. */
function accepts(name: string, text: string): boolean {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const read = readYaml(text);
  if (!read.ok) throw new Error(read.problem.message);
  return ajv.validate(JSON.parse(schemaFiles().get(name) ?? 'null'), read.value);
}

describe('the published schemas', () => {
  for (const [name, text] of schemaFiles()) {
    it(`of ${name} is up to date (else run "npm run schemas")`, () => {
      expect(existsSync(schemaFolder + name) && readFileSync(schemaFolder + name, 'utf8')).toBe(text);
    });
  }

  it('let an editor accept a right example and mark a misspelt one', () => {
    const example = 'format: 1\ninput: { party: 2 }\nexpect:\n  - type: contains\n    value: Bistro\n';
    expect(accepts('example.schema.json', example)).toBe(true);
    expect(accepts('example.schema.json', example.replace('expect', 'expct'))).toBe(false);
  });

  it('let an editor accept a recording', () => {
    const recording =
      'format: 1\nruns:\n  - origin: model\n    recordedAt: "2026-11-20T10:12:00Z"\n    samples: [{ text: hi }]\n';
    expect(accepts('recording.schema.json', recording)).toBe(true);
    expect(accepts('recording.schema.json', recording.replace('model', 'me'))).toBe(false);
  });
});
