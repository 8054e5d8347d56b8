import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { listsFolder, writeLicences } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const lists = new Map<string, Set<string>>();

/**
 * Notes the packages of which something is really in what a build writes, and brings the page's list of licences up to
 * date. `part` names the build; a page and its workers are builds of their own.
 */
export function licences(part: string): Plugin {
  // Each worker is a build with a plugin of its own: all of them fill one list.
  const folders = lists.get(part) ?? new Set();
  lists.set(part, folders);
  return {
    name: 'galley:licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const sources =
          output.type === 'chunk'
            ? Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
                renderedLength > 0 ? [id] : [],
              )
            : output.originalFileNames;
        for (const source of sources) {
          const folder = packageFolder(source);
          if (folder !== undefined) folders.add(folder);
        }
      }
      mkdirSync(listsFolder, { recursive: true });
      writeFileSync(join(listsFolder, `${part}.json`), JSON.stringify([...folders].sort()));
    },
    closeBundle: () => writeLicences(root),
  };
}

/** The folder below the project's root of the package that a file belongs to. */
export function packageFolder(file: string): string | undefined {
  const path = file.replaceAll('\\', '/').replace(/^\0|\?.*$/g, '');
  const at = path.lastIndexOf('node_modules/');
  if (at < 0 || path.includes('/.vite/')) return undefined;
  const [first = '', second] = path.slice(at + 'node_modules/'.length).split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  const beginning = path.slice(path.indexOf('node_modules/'), at);
  return `${beginning}node_modules/${name}`;
}
