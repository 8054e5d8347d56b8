import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { initParts } from '../../electron/cli/init/init-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/set-up.md'), 'utf8');
const templates = join(root, 'electron/cli/init/templates');
const texts = readdirSync(templates).map((name) => readFileSync(join(templates, name), 'utf8'));

describe('the guide to setting up', () => {
  it('names every variable that somebody can set', () => {
    const named = texts.flatMap((text) => [...text.matchAll(/vars\.([A-Z_]+)|\$\{?(GALLEY_[A-Z_]+)/g)]);
    const variables = new Set(named.map(([, github, gitlab]) => github ?? gitlab ?? ''));
    expect(variables.size).toBeGreaterThan(4);
    expect([...variables].filter((name) => !page.includes(name))).toEqual([]);
  });

  it('names every label, environment and part', () => {
    const labels = texts.flatMap((text) => text.match(/galley: (?:new answers|drift)/g) ?? []);
    expect(new Set(labels).size).toBe(2);
    for (const name of [...labels, ...initParts]) expect(page).toContain(`\`${name}\``);
  });
});
