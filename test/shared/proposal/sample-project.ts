import { readdirSync, readFileSync } from 'node:fs';
import { type LoadedProject, loadProject } from '../../../shared/project/load-project.ts';

const root = new URL('../../../examples/where2eat/', import.meta.url);

/** The texts of the sample's files by path. */
export const sampleTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:prompt|ya?ml|md)$/.test(path))
    .sort()
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(new URL(path, root), 'utf8')]),
);

/** The sample with some files replaced, added or, by `null`, taken away. */
export function sampleWith(
  changes: Readonly<Record<string, string | null>> = {},
  previous?: LoadedProject,
): LoadedProject {
  const texts = new Map<string, string | null>([...sampleTexts, ...Object.entries(changes)]);
  return loadProject(
    new Map([...texts].flatMap(([path, text]) => (text === null ? [] : [[path, { text }] as const]))),
    previous,
  );
}

/** A file of the sample with one stretch of it replaced; fails where the stretch is not there. */
export function edited(path: string, ...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    return text.replace(from, () => to);
  }, sampleTexts.get(path) ?? '');
}
