import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}; // our own

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: Readonly<Record<string, string>>;
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

const folder = `${root}.github/workflows/`;
const workflows = readdirSync(folder).map(
  (name) => [name, load(readFileSync(folder + name, 'utf8')) as Workflow] as const, // looked at by these tests
);

describe.each(workflows)('the workflow %s', (name, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs only what the project has', () => {
    const commands = steps.flatMap(({ run }) => (run ?? '').split('\n')).filter((line) => line.trim() !== '');
    expect(commands.length).toBeGreaterThan(0);
    const unknown = commands.filter((line) => {
      const [, script] = /\bnpm run ([\w-]+)/.exec(line) ?? /\bnpm (test|start)\b/.exec(line) ?? [];
      if (script !== undefined) return !(script in manifest.scripts);
      const [, command] = /^npx ([\w-]+)/.exec(line) ?? [];
      if (command !== undefined) return !(command in manifest.bin);
      const [own] = /^\.\S+/.exec(line) ?? [];
      return own === undefined ? !/^(npm ci|sudo sysctl) ?/.test(line) : !existsSync(root + own);
    });
    expect(unknown).toEqual([]);
  });

  it('takes actions of others only by their digest, and tells the version beside it', () => {
    const text = readFileSync(folder + name, 'utf8');
    for (const { uses } of steps) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${uses} # v\\d+`));
    }
  });

  it('has no right but to read', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toEqual({ contents: 'read' });
  });
});

describe('the scripts of the project', () => {
  it('need no shell of one system: one program after the other, with words that each shell takes alike', () => {
    for (const [name, command] of Object.entries(manifest.scripts)) {
      for (const part of command.split(' && ')) {
        expect(part, name).toMatch(/^(node|vite|tsc|biome) [\w ./:@-]+$/);
      }
    }
  });

  it('start files that are there', () => {
    const files = Object.values(manifest.scripts).flatMap(
      (command) => command.match(/\b[\w-]+\/[\w./-]+\.\w+/g) ?? [],
    );
    expect(files.filter((file) => !existsSync(root + file))).toEqual([]);
  });
});
