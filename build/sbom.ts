import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build-parts.ts';
import { bundledPackages } from './licences.ts';

// `npm run sbom`: the list of what Galley is made of, in CycloneDX, as `dist/sbom.cdx.json`. npm describes every package
// that is installed; kept are those of which something is really handed out.
const root = fileURLToPath(new URL('..', import.meta.url));

interface Component {
  readonly name: string;
  readonly version: string;
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bom {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly metadata: { readonly component: Component };
}

await buildAll(['page', 'main', 'preload', 'browser-shell']);
const output = join(root, 'dist', 'sbom.cdx.json');
const bom = handedOut(readBom());
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(output, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${output}: ${bom.components.length} components.`);

function readBom(): Bom {
  // As npm itself was started: on Windows `npm` is no program that can be started without a shell.
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Start this as "npm run sbom".');
  const args = [npm, 'sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--include=dev'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  return JSON.parse(stdout) as Bom; // of npm, in the format that was asked for
}

/** Without what only builds and tests; without the time and the number of the run, so that the same is the same. */
function handedOut(all: Bom): Bom {
  const wanted = new Set(bundledPackages(root).map(({ name, version }) => `${name}@${version}`));
  // For npm everything is a tool of development, because Galley is handed out as bundles: here it is not.
  const components = all.components
    .filter(({ name, version }) => wanted.has(`${name}@${version}`))
    .map(({ properties = [], ...component }) => ({
      ...component,
      properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
    }));
  const refs = new Set([...components, all.metadata.component].map((component) => component['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  const { serialNumber: _number, metadata, ...rest } = all as Bom & { serialNumber?: string };
  const { timestamp: _time, ...facts } = metadata as Bom['metadata'] & { timestamp?: string };
  const component = { ...facts.component, name: 'galley' }; // npm gives the name of the folder
  return { ...rest, metadata: { ...facts, component }, components, dependencies };
}
