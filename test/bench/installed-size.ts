import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Megabytes of what is published (`files` of package.json), and of every package that it demands, and these in turn. */
export function installedSize(root: string): number {
  const { files = [] } = manifest(root);
  const own = ['package.json', ...files].reduce((sum, path) => sum + sizeOf(join(root, path)), 0);
  const demanded = dependenciesOf(root, root, new Set());
  return [...demanded].reduce((sum, name) => sum + sizeOf(join(root, 'node_modules', name)), own) / 1_000_000;
}

interface Manifest {
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest; // npm has checked its shape
}

function dependenciesOf(root: string, folder: string, found: Set<string>): ReadonlySet<string> {
  for (const name of Object.keys(manifest(folder).dependencies ?? {})) {
    if (found.has(name)) continue;
    found.add(name);
    dependenciesOf(root, join(root, 'node_modules', name), found);
  }
  return found;
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
