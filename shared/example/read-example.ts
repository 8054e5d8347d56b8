import { type FileKind, type FileResult, readYamlFile } from '../yaml/read-yaml-file.ts';
import { type Example, exampleFormat, exampleSchema } from './example.ts';

const kind: FileKind<(typeof exampleSchema)['_output']> = { schema: exampleSchema, format: exampleFormat };

/** Reads an example's file. Its name is the file's without folder and extension. */
export function readExample(path: string, prompt: string, text: string): FileResult<Example> {
  const read = readYamlFile(kind, text);
  if (!read.ok) return read;
  const { description, history = [], input = {}, threshold, expect = [] } = read.value;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  return {
    ok: true,
    value: {
      path,
      prompt,
      name,
      history,
      input,
      checks: expect,
      ...(description !== undefined && { description }),
      ...(threshold !== undefined && { threshold }),
    },
  };
}
