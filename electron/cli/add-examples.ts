import { join } from 'node:path';
import { exampleFileName } from '../../shared/example/file-name.ts';
import { printExample } from '../../shared/example/print-example.ts';
import type { Project } from '../../shared/project/project.ts';
import type { ExampleCandidate } from '../../shared/usage/choose-candidates.ts';
import { atomicWrite } from '../services/atomic-write.ts';
import { UsageError } from './exit.ts';

/**
 * Writes examples with the inputs of real users, which are redacted already: new files only, and only for prompts that the
 * project has. Gives back their paths.
 */
export async function addExamples(
  root: string,
  { config, prompts, examples }: Project,
  candidates: readonly ExampleCandidate[],
): Promise<readonly string[]> {
  const taken = new Map(
    prompts.map(({ name }) => [name, (examples.get(name) ?? []).map((example) => example.name)]),
  );
  const written: string[] = [];
  for (const { prompt, inputs, at } of candidates) {
    const names = taken.get(prompt);
    if (names === undefined) continue;
    const description = `From real use, ${new Date(at).toISOString().slice(0, 10)}`;
    const name = exampleFileName(description, names);
    names.push(name);
    const path = `${config.examples}/${prompt}/${name}.yaml`;
    const text = printExample({ description, history: [], input: inputs, checks: [] });
    const write = await atomicWrite(join(root, path), text, 'create');
    if (!write.ok)
      throw new UsageError(`"${path}" cannot be written (${write.code}). Files before it are there.`);
    written.push(path);
  }
  return written;
}
