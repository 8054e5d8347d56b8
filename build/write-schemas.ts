import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { contractFormat, contractSchema } from '../shared/check/contract.ts';
import { reportFormat } from '../shared/check/report.ts';
import { reportSchema } from '../shared/check/report-schema.ts';
import { exampleFormat, exampleSchema } from '../shared/example/example.ts';
import { recordingFileSchema, recordingFormat } from '../shared/example/recording.ts';
import { policyFormat, policySchema } from '../shared/policy/policy.ts';
import { configFormat, configSchema } from '../shared/project/config.ts';

const kinds = [
  { name: 'example', title: 'An example of a Galley project', format: exampleFormat, schema: exampleSchema },
  {
    name: 'recording',
    title: 'Recorded answers of a Galley project',
    format: recordingFormat,
    schema: recordingFileSchema,
  },
  { name: 'checks', title: 'The checks of a prompt', format: contractFormat, schema: contractSchema },
  { name: 'policy', title: 'The policy of a Galley project', format: policyFormat, schema: policySchema },
  {
    name: 'galley',
    title: 'The settings of a Galley project (galley.yaml)',
    format: configFormat,
    schema: configSchema,
  },
  {
    name: 'report',
    title: 'What prompt-check --format json prints',
    format: reportFormat,
    schema: reportSchema,
  },
] as const;

/** The published JSON Schemas by file name, with which editors complete and check the project's YAML files, and programs read reports. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    kinds.map(({ name, title, format, schema }) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      const published = { $schema, $id: `urn:galley:${name}:${format}`, title, ...rest };
      return [`${name}.schema.json`, `${JSON.stringify(published, null, 2)}\n`];
    }),
  );
}

/** Where the schemas are published. */
export const schemaFolder = fileURLToPath(new URL('../docs/schemas/', import.meta.url));

if (import.meta.main) {
  mkdirSync(schemaFolder, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(schemaFolder + name, text);
}
