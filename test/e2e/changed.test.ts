import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../shared/check/report.ts';
import { folderWith, greeting, promptCheck, writeFiles } from './prompt-check.ts';

function git(folder: string, ...args: readonly string[]): void {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'init.defaultBranch=main',
  ];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
}

function committed(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'first');
  return folder;
}

const second = {
  'prompts/part.prompt': 'Say goodbye to {{name}}.',
  'goldens/part/ada.yaml':
    'format: 1\ninput: { name: Ada }\nexpect: [{ id: short, type: word-count, value: { max: 5 } }]\n',
};

async function changed(
  folder: string,
  ...args: readonly string[]
): Promise<Report & { readonly exitCode: number | null }> {
  const { stdout, exitCode, stderr } = await promptCheck(['--changed', ...args, '--format', 'json', '.'], {
    cwd: folder,
  });
  if (stdout === '') throw new Error(stderr);
  return { ...(JSON.parse(stdout) as Report), exitCode }; // printed by the command itself
}

describe('prompt-check --changed', () => {
  it('has nothing to tell where nothing differs from the last commit', async () => {
    const report = await changed(committed({ ...greeting, ...second }));
    expect(report.prompts).toEqual([]);
    expect(report.againstLive).toMatchObject({ base: 'HEAD', reached: 0, examples: 2 });
    expect(report.exitCode).toBe(0);
  });

  it('tells what an edit reaches and what it loses, and leaves the rest out', async () => {
    const folder = committed({ ...greeting, ...second });
    const edited = greeting['prompts/greet.prompt'].replace('Greet people', 'Welcome people');
    writeFiles(folder, { 'prompts/greet.prompt': edited });
    const report = await changed(folder);
    expect(report.prompts.map(({ name }) => name)).toEqual(['greet']);
    expect(report.againstLive?.reached).toBe(1);
    expect(report.againstLive?.changes.lost).toBe(1);
    expect(report.exitCode).toBe(3);
  });

  it('runs the live checks as well, so that loosening a check hides nothing', async () => {
    const folder = committed({
      ...greeting,
      'goldens/greet/ada.yaml': greeting['goldens/greet/ada.yaml'].replace('value: Ada', 'value: Grace'),
    });
    writeFiles(folder, greeting);
    const report = await changed(folder);
    expect(report.againstLive?.weakened).toEqual([
      { prompt: 'greet', example: 'ada', key: 'names-her', change: 'loosened', verdict: 'fails' },
    ]);
    expect(report.againstLive?.changes.mended).toBe(1);
  });

  it('counts examples that were removed', async () => {
    const folder = committed({ ...greeting, ...second });
    rmSync(join(folder, 'goldens/greet'), { recursive: true });
    const report = await changed(folder);
    expect(report.againstLive?.removedExamples).toEqual([
      { prompt: 'greet', example: 'ada', path: 'goldens/greet/ada.yaml', held: 1 },
    ]);
    expect(report.exitCode).toBe(3);
  });

  it('counts what a deleted file takes away, whichever file it is', async () => {
    const files = { ...greeting, ...second, 'prompts/_tone.prompt': 'Be kind.' };
    const withTone = { ...files, 'prompts/part.prompt': `${second['prompts/part.prompt']} {{>tone}}` };
    for (const [path, code] of [
      ['goldens/greet/ada.rec.yaml', 3],
      ['prompts/_tone.prompt', 1],
    ] as const) {
      const folder = committed(withTone);
      rmSync(join(folder, path));
      const report = await changed(folder);
      expect([path, report.exitCode]).toEqual([path, code]);
      expect(report.prompts.length).toBe(1);
    }
  });

  it('counts the examples of a variant that was deleted', async () => {
    const folder = committed({ ...greeting, 'prompts/greet.short.prompt': greeting['prompts/greet.prompt'] });
    rmSync(join(folder, 'prompts/greet.short.prompt'));
    const report = await changed(folder);
    expect(report.againstLive?.removedExamples).toMatchObject([
      { prompt: 'greet', variant: 'short', example: 'ada' },
    ]);
    expect(report.exitCode).toBe(3);
  });

  it('tells a new file that cannot be read', async () => {
    const folder = committed(greeting);
    writeFileSync(join(folder, 'prompts/new.prompt'), Buffer.from([0x63, 0xe9]));
    const report = await changed(folder);
    expect(report.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'file-refused prompts/new.prompt',
    ]);
    expect(report.exitCode).toBe(1);
  });

  it('tells rules that were softened: of the policy, of the settings, and phrases', async () => {
    const folder = committed({
      ...greeting,
      'governance/policy.yaml': 'format: 1\nevidence: { samples: { required: 3, of: 3 } }\n',
      'prompts/greet.checks.yaml': 'format: 1\nphrases: [Greet people]\n',
    });
    writeFiles(folder, {
      'governance/policy.yaml': 'format: 1\nevidence: { samples: { required: 1, of: 3 } }\n',
      'prompts/greet.checks.yaml': 'format: 1\n',
      'galley.yaml': 'evidence: { immaterial: [line-ends, final-newline, blank-lines] }\n',
    });
    const report = await changed(folder);
    expect(report.againstLive?.weakenedRules.map(({ path }) => path).sort()).toEqual([
      'galley.yaml',
      'governance/policy.yaml',
      'prompts/greet.checks.yaml',
    ]);
    expect(report.exitCode).toBe(3);
  });

  it('leaves out what was so before, and tells no gap that another example fills', async () => {
    const grace = greeting['goldens/greet/ada.yaml']
      .replaceAll('Ada', 'Grace')
      .replace('  name:', '  town: Paris\n  name:');
    const prompt = greeting['prompts/greet.prompt'].replace(
      '    name: string',
      '    name: string\n    town?: string',
    );
    const files = {
      ...greeting,
      'prompts/greet.prompt': `${prompt} {{#if town}}From {{town}}.{{/if}}`,
      'goldens/greet/grace.yaml': grace,
    };
    const folder = committed(files);
    writeFiles(folder, {
      'goldens/greet/ada.yaml': files['goldens/greet/ada.yaml'].replace('says hello', 'greets'),
    });
    const report = await changed(folder);
    expect(report.prompts.flatMap(({ examples }) => examples.map(({ name }) => name))).toEqual(['ada']);
    expect(report.findings).toEqual([]);
  });

  it('says that a new fill-in needs a developer', async () => {
    const folder = committed(greeting);
    writeFiles(folder, {
      'prompts/greet.prompt': greeting['prompts/greet.prompt']
        .replace('name: string', 'name: string\n    town: string')
        .replace('{{name}}.', '{{name}} from {{town}}.'),
    });
    const report = await changed(folder);
    expect(report.findings.map(({ code }) => code)).toContain('fill-in-needs-developer');
  });

  it('compares with any version that git knows, and says so of one that it does not', async () => {
    const folder = committed(greeting);
    git(folder, 'tag', 'v1');
    const edited = greeting['prompts/greet.prompt'].replace('Greet people', 'Welcome people');
    writeFiles(folder, { 'prompts/greet.prompt': edited });
    git(folder, 'commit', '-am', 'second');
    expect((await changed(folder)).againstLive?.reached).toBe(0);
    expect((await changed(folder, 'v1')).againstLive).toMatchObject({ base: 'v1', reached: 1 });
    const unknown = await promptCheck(['--changed', 'v9', '.'], { cwd: folder });
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('v9');
    const bare = await promptCheck(['--changed', '--format', 'json', folderWith(greeting)]);
    expect(bare.exitCode).toBe(2);
    expect(bare.stderr).toContain('not under git');
  });

  it('gives the same digest for the same files, and another one for other files', async () => {
    const digest = async (files: Readonly<Record<string, string>>): Promise<string> => {
      const { stdout } = await promptCheck(['--format', 'json', folderWith(files)]);
      return (JSON.parse(stdout) as Report).digest; // printed by the command itself
    };
    const one = await digest(greeting);
    expect(await digest(greeting)).toBe(one);
    expect(await digest({ ...greeting, ...second })).not.toBe(one);
  });
});
