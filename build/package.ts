import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackageWithOptions } from '@electron/asar';
import { buildAll } from './build-parts.ts';
import { findElectron } from './electron-binary.ts';
import { builderConfiguration, packedFolders, unpackedFiles } from './electron-builder.config.ts';
import { keyringPackages } from './licences.ts';
import { filesInArchive, unwantedFiles } from './packed-files.ts';

// `npm run package`: the unpacked app where an Electron is at hand, and everywhere its archive, looked through.
const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist', 'package');

rmSync(output, { recursive: true, force: true });
await buildAll(['page', 'main', 'preload']);
const electron = findElectron();
const archive = electron === undefined ? await packArchive() : await packApp(dirname(electron));
const files = filesInArchive(archive);
const unwanted = unwantedFiles(files);
if (unwanted.length > 0) {
  console.error(`These files must not be handed out:\n${unwanted.join('\n')}`);
  process.exitCode = 1;
}
const size = (statSync(archive).size / 1e6).toFixed(1);
console.log(`${archive}: ${files.length} files and folders, ${size} MB.`);
if (electron === undefined)
  console.log('Only the archive was packed: there is no Electron here to put it in.');

/** The archive alone, as electron-builder would pack it. */
async function packArchive(): Promise<string> {
  const stage = join(output, 'stage');
  const isWanted = (path: string) => !path.endsWith('.d.ts');
  for (const folder of keyringPackages(root))
    cpSync(join(root, folder), join(stage, folder), { recursive: true, filter: isWanted });
  for (const folder of packedFolders) cpSync(join(root, folder), join(stage, folder), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>; // our own
  const { name, version, description, license, type } = manifest;
  const packed = { name, version, description, license, type, main: 'dist/main/main.mjs' };
  writeFileSync(join(stage, 'package.json'), JSON.stringify(packed));
  const resources = join(output, 'resources');
  mkdirSync(resources, { recursive: true });
  await createPackageWithOptions(stage, join(resources, 'app.asar'), { unpack: unpackedFiles });
  rmSync(stage, { recursive: true });
  return join(resources, 'app.asar');
}

/** The unpacked app for this system, with its fuses burnt. Nothing is published. */
async function packApp(electronDist: string): Promise<string> {
  const { build } = await import('electron-builder');
  await build({ projectDir: root, publish: 'never', config: builderConfiguration(electronDist) });
  const found = readdirSync(output, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('app.asar'),
  );
  if (found === undefined || !existsSync(join(output, found)))
    throw new Error('electron-builder wrote no archive');
  return join(output, found);
}
