import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A part of the app that is built alone: its configuration, what it is made from, and a file that it writes. */
interface Part {
  readonly config: string;
  readonly sources: readonly string[];
  readonly output: string;
}

const parts = {
  cli: {
    config: 'vite.cli.config.ts',
    sources: ['electron/cli', 'electron/services', 'electron/worker', 'shared'],
    output: 'cli/main.mjs',
  },
  page: { config: 'vite.renderer.config.ts', sources: ['renderer', 'shared'], output: 'renderer/index.html' },
  'browser-shell': {
    config: 'vite.browser-shell.config.ts',
    sources: ['electron', 'shared'],
    output: 'browser-shell/main.mjs',
  },
  main: { config: 'vite.main.config.ts', sources: ['electron', 'shared'], output: 'main/main.mjs' },
  preload: {
    config: 'vite.preload.config.ts',
    sources: ['electron/preload', 'shared/ipc'],
    output: 'preload/preload.cjs',
  },
} as const satisfies Record<string, Part>;

/** A part of the app that is built alone. */
export type PartName = keyof typeof parts;

/** All parts, in the order in which they are built. */
export const partNames = Object.keys(parts) as readonly PartName[]; // the keys of the literal above

/** Builds those of the parts whose sources are newer than what was built from them, and names them. */
export async function buildStale(wanted: readonly PartName[]): Promise<readonly PartName[]> {
  const stale = wanted.filter(isStale);
  await buildAll(stale);
  return stale;
}

/** Builds the parts, whatever stands there. */
export async function buildAll(wanted: readonly PartName[]): Promise<void> {
  if (wanted.length === 0) return;
  // Vite is loaded only when there is something to build: it takes longer than looking.
  const { build } = await import('vite');
  for (const name of wanted) await build({ configFile: join(root, 'build', parts[name].config) });
}

function isStale(name: PartName): boolean {
  const { config, sources, output } = parts[name];
  const built = join(root, 'dist', output);
  if (!existsSync(built)) return true;
  const times = ['package-lock.json', 'package.json', `build/${config}`, ...sources.flatMap(filesBelow)].map(
    (file) => statSync(join(root, file)).mtimeMs,
  );
  return Math.max(...times) > statSync(built).mtimeMs;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

if (import.meta.main) await buildAll(partNames);
