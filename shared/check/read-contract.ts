import { type FileKind, type FileResult, readYamlFile } from '../yaml/read-yaml-file.ts';
import { type Contract, contractFormat, contractSchema } from './contract.ts';

const kind: FileKind<(typeof contractSchema)['_output']> = { schema: contractSchema, format: contractFormat };

/** Reads the contract of a prompt, and fills what it leaves out with nothing demanded. */
export function readContract(path: string, prompt: string, text: string): FileResult<Contract> {
  const read = readYamlFile(kind, text);
  if (!read.ok) return read;
  const { expect = [], phrases = [], budget = {} } = read.value;
  return {
    ok: true,
    value: {
      path,
      prompt,
      checks: expect,
      phrases,
      budget: {
        ...(budget.tokens !== undefined && { tokens: budget.tokens }),
        ...(budget.cost !== undefined && { cost: budget.cost }),
      },
    },
  };
}
