import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import of ours, and which of the outside it must not know. */
const rooms = {
  shared: { ours: ['shared'], forbidden: /^(node:|electron$|react|monaco-editor)/ },
  'electron/services': {
    ours: ['shared', 'electron/services', 'electron/worker'],
    forbidden: /^(electron$|react)/,
  },
  'electron/worker': { ours: ['shared', 'electron/worker'], forbidden: /^(electron$|react)/ },
  'electron/cli': {
    ours: ['shared', 'electron/services', 'electron/worker', 'electron/cli'],
    forbidden: /^(electron$|react)/,
  },
  'electron/preload': { ours: ['shared', 'electron/preload'], forbidden: /^(node:|react|zod$|playwright)/ },
  'electron/main': {
    ours: ['shared', 'electron/services', 'electron/worker', 'electron/preload', 'electron/main'],
    forbidden: /^(react|playwright)/,
  },
  // The browser shell obeys the same rules of pages, addresses and senders as Electron's.
  'electron/browser-shell': {
    ours: [
      'shared',
      'electron/services',
      'electron/worker',
      'electron/preload',
      'electron/main',
      'electron/browser-shell',
    ],
    forbidden: /^(electron$|react)/,
  },
  renderer: { ours: ['shared', 'renderer'], forbidden: /^(node:|electron$|zod$|playwright)/ },
  build: { ours: ['shared', 'electron', 'build'], forbidden: /^(electron$|react)/ },
} as const;

interface Import {
  readonly from: string;
  readonly target: string;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'";]*?)*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? '';
    return {
      from: file,
      target: target.startsWith('.')
        ? relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/')
        : target,
    };
  });
}

function isOurs(target: string): boolean {
  return /^(shared|electron|renderer|build|test)\//.test(target);
}

describe('the house', () => {
  for (const [room, { ours, forbidden }] of Object.entries(rooms)) {
    it(`lets ${room} import only what stands below it`, () => {
      const edges = sourceFiles(room).flatMap(importsOf);
      const wrong = edges.filter(({ target }) =>
        isOurs(target) ? !ours.some((allowed) => target.startsWith(`${allowed}/`)) : forbidden.test(target),
      );
      expect(wrong.map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
    });
  }

  it('keeps clocks, chance and output out of shared', () => {
    const impure =
      /\b(Date\.now\(|new Date\(\)|Math\.random\(|console\.|process\.|performance\.now\(|setTimeout\(|fetch\()/;
    const wrong = sourceFiles('shared').filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && impure.test(line)),
    );
    expect(wrong).toEqual([]);
  });

  it('has no file over 350 lines and few over 200', () => {
    const files = ['shared', 'electron', 'renderer', 'build', 'test'].flatMap(sourceFiles);
    const lengths = files.map((file) => ({
      file,
      lines: readFileSync(join(root, file), 'utf8').split('\n').length,
    }));
    expect(lengths.filter(({ lines }) => lines > 350)).toEqual([]);
    const long = lengths.filter(({ lines }) => lines > 200);
    expect(long.length).toBeLessThanOrEqual(lengths.length * 0.08);
  });

  it('names files in kebab-case and keeps no catch-all room', () => {
    const files = ['shared', 'electron', 'renderer', 'build', 'test'].flatMap(sourceFiles);
    const odd = files.filter(
      (file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(file.split('/').at(-1) ?? '') || /\butils?\b/.test(file),
    );
    expect(odd).toEqual([]);
  });

  it('gives no class of one screen another look by the styles of a screen that was opened later', () => {
    const folder = join(root, 'renderer/styles');
    const files = readdirSync(folder).filter((file) => file.endsWith('.css') && file !== 'base.css');
    const homes = files.flatMap((file) => {
      const styles = readFileSync(join(folder, file), 'utf8');
      return [...new Set([...styles.matchAll(/^(\.[\w-]+)(?=[ ,]*(?:\{|$))/gm)].map(([, name]) => name))];
    });
    expect(homes.filter((name, index) => homes.indexOf(name) !== index)).toEqual([]);
  });
});
