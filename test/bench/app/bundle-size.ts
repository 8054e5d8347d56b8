import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes after gzip of the built page's scripts: what a start loads, and the editor's chunk. */
export function bundleSizes(pageFolder: string): { readonly entry: number; readonly monaco: number } {
  const assets = join(pageFolder, 'assets');
  const html = readFileSync(join(pageFolder, 'index.html'), 'utf8');
  const entry = new Set<string>();
  for (const [, name] of html.matchAll(/assets\/([\w.-]+\.js)/g)) follow(assets, name ?? '', entry);
  const monaco = readdirSync(assets).filter((name) => /^editor-.*\.js$/.test(name));
  return { entry: kilobytes(assets, [...entry]), monaco: kilobytes(assets, monaco) };
}

/** A script with all that it imports at once; what is loaded later (`import(…)`) does not count. */
function follow(assets: string, name: string, seen: Set<string>): void {
  if (seen.has(name)) return;
  seen.add(name);
  const script = readFileSync(join(assets, name), 'utf8');
  for (const [, next] of script.matchAll(/(?:from|import)\s?["']\.\/([\w.-]+\.js)["']/g))
    follow(assets, next ?? '', seen);
}

function kilobytes(assets: string, names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(assets, name))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
