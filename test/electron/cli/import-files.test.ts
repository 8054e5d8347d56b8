import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeImport } from '../../../electron/cli/import-command.ts';
import { type ImportReport, importFile } from '../../../electron/cli/import-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-import-'));
  writeFlow('Say {word}!');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function writeFlow(prompt: string): void {
  const model = { key: 'a', name: 'GPT4', model: 'gpt-4', settings: {} };
  const entry = {
    prompt: prompt.replace('{word}', 'hi'),
    query: { model: 'gpt-4' },
    vars: { word: 'hi' },
    responses: ['Hi!'],
  };
  const flow = {
    flow: { nodes: [{ id: 'p', type: 'prompt', data: { prompt, llms: [model] } }] },
    cache: { 'p.json': { cache_files: { 'p_0.json': model } }, 'p_0.json': { x: [entry] } },
  };
  writeFileSync(join(root, 'greet.cforge'), JSON.stringify(flow));
}

async function run(isDryRun = false): Promise<ImportReport> {
  return importFile(join(root, 'greet.cforge'), join(root, 'project'), isDryRun);
}

/** What became of each file. */
function states(report: ImportReport): Record<string, string> {
  return report.ok ? Object.fromEntries(report.written.map(({ path, state }) => [path, state])) : {};
}

describe('importing files into a project', () => {
  it('writes prompts, examples and recordings, and says what it wrote', async () => {
    const report = await run();
    expect(states(report)).toEqual({
      'prompts/greet.prompt': 'written',
      'goldens/greet/hi.yaml': 'written',
      'goldens/greet/hi.rec.yaml': 'written',
    });
    expect(readFileSync(join(root, 'project/prompts/greet.prompt'), 'utf8')).toBe(
      '---\nmodel: gpt-4\n---\nSay {{word}}!\n',
    );
    expect(describeImport(report)).toContain(
      '1 prompt, 1 example, 1 recording with 1 answer\n  new: prompts/greet.prompt\n',
    );
  });

  it('only says what it would write when asked to', async () => {
    expect(new Set(Object.values(states(await run(true))))).toEqual(new Set(['would-write']));
    expect(existsSync(join(root, 'project'))).toBe(false);
  });

  it('changes nothing when it is run again', async () => {
    await run();
    expect(new Set(Object.values(states(await run())))).toEqual(new Set(['already-there']));
  });

  it('gives another prompt of the same name a name of its own', async () => {
    await run();
    writeFlow('Shout {word}!');
    expect(Object.keys(states(await run()))[0]).toBe('prompts/greet-2.prompt');
    expect(readdirSync(join(root, 'project/goldens')).sort()).toEqual(['greet', 'greet-2']);
  });

  it('never overwrites a file that somebody changed', async () => {
    await run();
    writeFileSync(join(root, 'project/goldens/greet/hi.yaml'), 'mine');
    expect(states(await run())['goldens/greet/hi.yaml']).toBe('taken');
    expect(readFileSync(join(root, 'project/goldens/greet/hi.yaml'), 'utf8')).toBe('mine');
  });

  it("follows the project's settings", async () => {
    mkdirSync(join(root, 'project'));
    writeFileSync(join(root, 'project/galley.yaml'), 'prompts: [./ai/]\nexamples: tests/golden\n');
    expect(Object.keys(states(await run()))).toEqual([
      'ai/greet.prompt',
      'tests/golden/greet/hi.yaml',
      'tests/golden/greet/hi.rec.yaml',
    ]);
  });

  it('says why a file cannot be imported', async () => {
    writeFileSync(join(root, 'x.json'), '{}');
    expect(await importFile(join(root, 'x.json'), root, false)).toMatchObject({ ok: false });
    expect(await importFile(join(root, 'nope.json'), root, false)).toMatchObject({ ok: false });
  });
});
