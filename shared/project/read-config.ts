import { type FileKind, type FileResult, readYamlFile } from '../yaml/read-yaml-file.ts';
import { configFormat, configSchema, defaultConfig, type ProjectConfig } from './config.ts';

const kind: FileKind<(typeof configSchema)['_output']> = { schema: configSchema, format: configFormat };

/** Reads `galley.yaml`, and fills what it leaves out with the default. An empty file leaves everything out. */
export function readConfig(text: string): FileResult<ProjectConfig> {
  if (isBlank(text)) return { ok: true, value: defaultConfig };
  const read = readYamlFile(kind, text);
  if (!read.ok) return read;
  const { prompts, examples, policy, proposals, evidence } = read.value;
  return {
    ok: true,
    value: {
      prompts: prompts ?? defaultConfig.prompts,
      examples: examples ?? defaultConfig.examples,
      policy: policy ?? defaultConfig.policy,
      proposals: {
        prefix: proposals?.prefix ?? defaultConfig.proposals.prefix,
        ...(proposals?.base !== undefined && { base: proposals.base }),
      },
      immaterial: evidence?.immaterial ?? defaultConfig.immaterial,
    },
  };
}

/** Whether a YAML text holds nothing but comments, as a settings file does while every line of it is commented out. */
function isBlank(text: string): boolean {
  return text.split(/[\r\n]+/).every((line) => /^[\s\uFEFF]*(?:#|$)/.test(line));
}
