import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where each build notes the packages that are in it. */
export const listsFolder = fileURLToPath(new URL('../node_modules/.cache/licences/', import.meta.url));

/** A package that is handed out as a part of Galley. `licence` is its name in SPDX; `text` is the file that it brings. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Builds whose packages are in the app; the command line is handed out alone. */
const parts = ['page', 'workers', 'main', 'preload', 'browser-shell'];

/** Packages of the app that no bundler sees: they are handed out whole. */
const wholePackages = ['node_modules/electron', 'node_modules/playwright-core'];

const keyringFolder = 'node_modules/@napi-rs';

/** The keychain's library and its native part for this system; none where npm left the optional package out. */
export function keyringPackages(root: string): readonly string[] {
  const folder = join(root, keyringFolder);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name === 'keyring' || name.startsWith('keyring-'));
  return names.sort().map((name) => `${keyringFolder}/${name}`);
}

/** The packages of all builds so far, by name and version. */
export function bundledPackages(root: string): readonly PackageLicence[] {
  const folders = new Set([...wholePackages, ...keyringPackages(root), ...parts.flatMap(listOf)]);
  const found = [...folders].map((folder) => readPackage(join(root, folder)));
  const byName = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Writes the licences where the page finds them, once the page is built; other builds than the page's add to it. */
export function writeLicences(root: string): void {
  const page = join(root, 'dist', 'renderer');
  if (!existsSync(join(page, 'index.html'))) return;
  writeFileSync(join(page, 'licences.json'), JSON.stringify(bundledPackages(root), null, 1));
}

function listOf(part: string): readonly string[] {
  const file = join(listsFolder, `${part}.json`);
  // Written by `licences-plugin.ts` as a list of folders.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly string[]) : [];
}

function readPackage(folder: string): PackageLicence {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>; // looked at below
  const { name, version, license } = manifest;
  const texts = readdirSync(folder)
    .sort()
    .filter((file) => /^(licen[cs]e|copying|notice|third-?party-?notices)[^/]*$/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === 'string' ? license : 'see its text',
    text: texts.join('\n\n'),
  };
}
