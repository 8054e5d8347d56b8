import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../shared/policy/policy.ts';
import { readBrief } from '../../../shared/proposal/brief-frame.ts';
import { folderWith, greeting, promptCheck } from '../prompt-check.ts';
import { readWorkflow } from './run-workflow.ts';
import { git } from './set-up-project.ts';

const workflows = ['check', 'answers', 'nightly'] as const;

const stepsWithSecrets = { check: [], answers: ['record', 'add'], nightly: ['record'] };

/** Runs `init` in a repository with these files. */
async function init(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet');
  const ran = await promptCheck(['init', ...args], { cwd: folder });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  return { ...ran, folder, read };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.git/'))
    .toSorted();
}

describe('prompt-check init', () => {
  it('writes what a project needs, and the project is judged as before', async () => {
    const before = await promptCheck(['--format', 'json'], { cwd: folderWith(greeting) });
    const { exitCode, stdout, folder, read } = await init(greeting);
    expect(exitCode).toBe(0);
    expect(filesIn(folder).filter((path) => !(path in greeting))).toEqual([
      '.gitattributes',
      '.github/pull_request_template.md',
      '.github/workflows/galley-answers.yml',
      '.github/workflows/galley-check.yml',
      '.github/workflows/galley-nightly.yml',
      'governance/policy.yaml',
      'prompts/README.md',
    ]);
    expect(stdout).toContain('the secrets OPENAI_API_KEY');
    const after = await promptCheck(['--format', 'json'], { cwd: folder });
    expect(after.exitCode).toBe(0);
    expect(JSON.parse(after.stdout).counts).toEqual(JSON.parse(before.stdout).counts);
    expect(policySchema.parse(load(read('governance/policy.yaml'))).models?.allowed).toEqual([
      'openai/gpt-4o-mini-2024-07-18',
    ]);
    expect(readBrief(read('.github/pull_request_template.md'))?.before).toContain('What people will notice');
    expect(
      git(folder, 'check-attr', 'eol', 'linguist-generated', '--', 'goldens/greet/ada.rec.yaml'),
    ).toMatch(/eol: lf\n.*linguist-generated: set\n/);
  });

  it('changes no file that is there, and says what to do about it', async () => {
    const own = { ...greeting, '.gitattributes': '* -text\n', 'governance/policy.yaml': 'format: 1\n' };
    const { stdout, read, folder } = await init(own);
    expect(read('.gitattributes')).toBe('* -text\n');
    expect(read('governance/policy.yaml')).toBe('format: 1\n');
    expect(stdout).toMatch(
      /kept as it is: \.gitattributes\n {4}Add these lines to it:\n {4}\*\.prompt text eol=lf/,
    );
    const again = await promptCheck(['init'], { cwd: folder });
    expect(again.stdout).toContain('there already: .github/workflows/galley-check.yml');
    expect(again.stdout).not.toMatch(/^new:/m);
  });

  it('shows everything and writes nothing with --dry-run, and only some parts with --only', async () => {
    const dry = await init(greeting, '--dry-run');
    expect(dry.stdout).toMatch(/would be new: \.github\/workflows\/galley-check\.yml\n\n {4}# Checks/);
    expect(filesIn(dry.folder)).toEqual(Object.keys(greeting).toSorted());
    const some = await init(greeting, '--only', 'policy', 'readme');
    expect(filesIn(some.folder).filter((path) => !(path in greeting))).toEqual([
      'governance/policy.yaml',
      'prompts/README.md',
    ]);
    expect((await init(greeting, '--only', 'everything')).exitCode).toBe(2);
  });

  it.skipIf(process.platform === 'win32')(
    'writes through no link, and refuses a folder without git',
    async () => {
      const outside = folderWith({});
      const folder = folderWith(greeting);
      git(folder, 'init', '--quiet');
      symlinkSync(outside, join(folder, '.github'));
      expect((await promptCheck(['init'], { cwd: folder })).exitCode).toBe(2);
      expect(readdirSync(outside)).toEqual([]);
      const plain = await promptCheck(['init'], { cwd: folderWith(greeting) });
      expect(plain).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('git init') });
    },
  );

  it('finds a project in a folder of the repository, and keys for the providers of its prompts', async () => {
    const model = greeting['prompts/greet.prompt'].replace(
      'openai/gpt-4o-mini-2024-07-18',
      'anthropic/claude-sonnet-4-5',
    );
    const odd = greeting['prompts/greet.prompt'].replace(
      'openai/gpt-4o-mini-2024-07-18',
      '"a}}\\n  evil: 1/x"',
    );
    const folder = folderWith({ 'words/prompts/greet.prompt': model, 'words/prompts/odd.prompt': odd });
    git(folder, 'init', '--quiet');
    expect((await promptCheck(['init', 'words'], { cwd: folder })).exitCode).toBe(0);
    const { jobs } = readWorkflow(join(folder, '.github/workflows/galley-nightly.yml'));
    expect(jobs.nightly?.env?.PROJECT).toBe('words');
    const { env } = jobs.nightly?.steps.find(({ id }) => id === 'record') ?? {};
    expect(env?.ANTHROPIC_API_KEY).toMatch(/^\$\{\{ secrets\.ANTHROPIC_API_KEY \}\}$/);
    expect(JSON.stringify(jobs)).not.toMatch(/evil|OPENAI/);
    expect(existsSync(join(folder, 'words/governance/policy.yaml'))).toBe(true);
    expect((await promptCheck(['init', '--package', 'x"; touch owned'], { cwd: folder })).exitCode).toBe(2);
  });
});

describe('the workflows that init writes', () => {
  it.each(workflows)(
    '%s: no value of an event in a script, no program of others, few rights',
    async (name) => {
      const { folder } = await init(greeting);
      const workflow = readWorkflow(join(folder, `.github/workflows/galley-${name}.yml`));
      expect(workflow.permissions).toEqual({});
      for (const job of Object.values(workflow.jobs)) {
        for (const step of job.steps) {
          expect(step.uses).toBeUndefined();
          expect(step.run).not.toMatch(/\$\{\{|@[a-z]+@$/m);
        }
        if (job.environment !== 'galley') {
          expect(JSON.stringify(job)).not.toContain('secrets.');
          continue;
        }
        const withSecrets = job.steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
        expect(withSecrets.map(({ id }) => id)).toEqual(stepsWithSecrets[name]);
        expect(JSON.stringify({ ...job, steps: [] })).not.toContain('secrets.');
        // Whoever asks models never has the host's token at the same time.
        const both = job.steps.filter(
          ({ env }) => env !== undefined && 'OPENAI_API_KEY' in env && 'TOKEN' in env,
        );
        expect(both).toEqual([]);
        expect(job.permissions).toBeDefined();
      }
    },
  );

  it('let only the job that adds recordings write to the repository, and only proposals of the project get there', async () => {
    const { folder } = await init(greeting);
    const writers = workflows.flatMap((name) =>
      Object.entries(readWorkflow(join(folder, `.github/workflows/galley-${name}.yml`)).jobs)
        .filter(([, { permissions }]) => permissions?.contents === 'write')
        .map(([id, job]) => [name, id, job.if]),
    );
    expect(writers).toEqual([['answers', 'record', "needs.asked.outputs.sha != ''"]]);
  });
});
