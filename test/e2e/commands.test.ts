import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, greeting, promptCheck, root } from './prompt-check.ts';

describe('prompt-check render', () => {
  const sample = join(root, 'examples/where2eat');

  it('shows the conversation that an example would send', async () => {
    const { stdout, exitCode } = await promptCheck(['render', 'suggest', '--input', 'spicy-vegan'], {
      cwd: sample,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('— system —');
    expect(stdout).toContain('would like: spicy, vegan');
  });

  it("gives the whole request as JSON, for values of one's own and from a file", async () => {
    const folder = folderWith(greeting);
    writeFileSync(join(folder, 'values.yaml'), 'name: Grace\n');
    for (const input of ['{"name":"Grace"}', '@values.yaml']) {
      const { stdout } = await promptCheck(['render', 'greet', '--input', input, '--json'], { cwd: folder });
      expect(JSON.parse(stdout)).toMatchObject({
        model: 'openai/gpt-4o-mini-2024-07-18',
        messages: [{ role: 'system' }, { role: 'user', content: '\nI am Grace.' }],
      });
    }
  });

  it('says which fill-in stays empty, which prompts there are, and what is wrong with the values', async () => {
    const folder = folderWith(greeting);
    const empty = await promptCheck(['render', 'greet'], { cwd: folder });
    expect(empty).toMatchObject({ exitCode: 0 });
    expect(empty.stderr).toContain('"name" has no value');
    const unknown = await promptCheck(['render', 'greets'], { cwd: folder });
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('prompts/greet.prompt');
    const wrong = await promptCheck(['render', 'greet', '--input', '{"name": '], { cwd: folder });
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toMatch(/--input:1/);
  });

  it('names the place of what cannot be rendered', async () => {
    const folder = folderWith({ ...greeting, 'prompts/greet.prompt': 'Hello\n{{>nobody}}' });
    const { exitCode, stderr } = await promptCheck(['render', 'greet'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('prompts/greet.prompt:2');
  });
});

describe('prompt-check grade', () => {
  it('answers each line in its order, and goes on after one that it cannot read', async () => {
    const line = (value: string): string =>
      JSON.stringify({
        assertion: { type: 'contains', value },
        vars: {},
        response: { output: 'Try Bistro X' },
      });
    const input = [line('Bistro'), 'not json', line('Tavern'), ''].join('\n');
    const { stdout, exitCode } = await promptCheck(['grade'], { input });
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(verdicts.map(({ pass, error }) => pass ?? error.slice(0, 6))).toEqual([true, 'line 2', false]);
    expect(exitCode).toBe(2);
  });

  it('has nothing to say about nothing', async () => {
    expect(await promptCheck(['grade'])).toMatchObject({ exitCode: 0, stdout: '' });
  });
});

describe('prompt-check import', () => {
  const flow = {
    flow: {
      nodes: [
        {
          id: 'p1',
          type: 'prompt',
          data: {
            prompt: 'Capital of {country}?',
            n: 1,
            llms: [
              { key: 'k', name: 'GPT4', model: 'gpt-4', base_model: 'gpt-4', settings: { temperature: 0 } },
            ],
          },
        },
      ],
      edges: [],
    },
    cache: {
      'p1.json': {
        cache_files: {
          'p1_0.json': {
            key: 'k',
            name: 'GPT4',
            model: 'gpt-4',
            base_model: 'gpt-4',
            settings: { temperature: 0 },
          },
        },
        responses_last_run: [],
      },
      'p1_0.json': {
        'Capital of France?': [
          {
            prompt: 'Capital of France?',
            query: {
              model: 'gpt-4',
              temperature: 0,
              messages: [{ role: 'user', content: 'Capital of France?' }],
            },
            responses: ['Paris'],
            raw_response: {},
            llm: 'GPT4',
            vars: { country: 'France' },
            metavars: {},
          },
        ],
      },
    },
  };

  it('makes a project of a flow whose answers speak for it, and overwrites nothing', async () => {
    const folder = folderWith({ 'capitals.cforge': JSON.stringify(flow) });
    const first = await promptCheck(['import', 'capitals.cforge'], { cwd: folder });
    expect(first.exitCode).toBe(0);
    const prompt = readFileSync(join(folder, 'prompts/capitals.prompt'), 'utf8');
    expect(prompt).toContain('Capital of {{country}}?');
    const report = await promptCheck(['--format', 'json', folder]);
    expect(JSON.parse(report.stdout).counts.evidence).toMatchObject({ same: 1, changed: 0, missing: 0 });

    writeFileSync(join(folder, 'prompts/capitals.prompt'), `${prompt} Answer briefly.`);
    const again = await promptCheck(['import', 'capitals.cforge'], { cwd: folder });
    expect(again.stdout).toContain('imported beside it under a name of its own');
    expect(readFileSync(join(folder, 'prompts/capitals.prompt'), 'utf8')).toBe(`${prompt} Answer briefly.`);
    const edited = await promptCheck(['--format', 'json', folder]);
    expect(JSON.parse(edited.stdout).counts.evidence.changed).toBeGreaterThan(0);
  });

  it('writes nothing on a dry run, and says of a file that it cannot take over why', async () => {
    const folder = folderWith({ 'capitals.cforge': JSON.stringify(flow), 'other.json': '{"a": 1}' });
    const dry = await promptCheck(['import', 'capitals.cforge', '--dry-run'], { cwd: folder });
    expect(dry.stdout).toContain('prompts/capitals.prompt');
    expect(() => readFileSync(join(folder, 'prompts/capitals.prompt'))).toThrow();
    const other = await promptCheck(['import', 'other.json'], { cwd: folder });
    expect(other.exitCode).toBe(2);
    expect(other.stdout + other.stderr).toContain('other.json');
  });
});
