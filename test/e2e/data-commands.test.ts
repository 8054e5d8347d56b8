import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, greeting, promptCheck, root } from './prompt-check.ts';

describe('prompt-check export', () => {
  it('writes accepted answers for fine-tuning, with where each comes from beside them', async () => {
    const folder = folderWith(greeting);
    const { exitCode, stderr } = await promptCheck(['export', '--fine-tuning', 'train.jsonl'], {
      cwd: folder,
    });
    expect([exitCode, stderr]).toEqual([0, '1 accepted, 0 left out\n']);
    const row = JSON.parse(readFileSync(join(folder, 'train.jsonl'), 'utf8'));
    expect(row.messages.at(-1)).toEqual({ role: 'assistant', content: 'Hello Ada!' });
    const { sources } = JSON.parse(readFileSync(join(folder, 'train.jsonl.sources.json'), 'utf8'));
    expect(sources).toMatchObject([{ line: 1, example: 'goldens/greet/ada.yaml' }]);
  });

  it('writes nothing when nothing is accepted, and says why', async () => {
    const recording = greeting['goldens/greet/ada.rec.yaml'].replace('Hello Ada!', 'Hello!');
    const folder = folderWith({ ...greeting, 'goldens/greet/ada.rec.yaml': recording });
    const { exitCode, stderr } = await promptCheck(['export', '--fine-tuning', 'train.jsonl'], {
      cwd: folder,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('goldens/greet/ada.yaml. Not every check holds');
    expect(existsSync(join(folder, 'train.jsonl'))).toBe(false);
  });
});

describe('prompt-check mentions', () => {
  it('shows every place, and says that git’s history keeps what it held', async () => {
    const { stdout, exitCode } = await promptCheck(['mentions', 'ÁDA', folderWith(greeting)]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('goldens/greet/ada.rec.yaml (run 1): I am Ada.');
    expect(stdout).toContain('goldens/greet/ada.yaml (input.name): Ada');
    expect(stdout).toContain('stays in git’s history');
  });

  it('takes out runs, and examples where that is wanted, and nothing else', async () => {
    const folder = folderWith(greeting);
    const runs = await promptCheck(['mentions', 'ada', '--remove'], { cwd: folder });
    expect(runs.stdout).toContain('removed: goldens/greet/ada.rec.yaml');
    expect(runs.stdout).toMatch(/by hand:\ngoldens\/greet\/ada\.yaml/);
    expect(existsSync(join(folder, 'goldens/greet/ada.yaml'))).toBe(true);
    await promptCheck(['mentions', 'ada', '--remove', '--with-examples'], { cwd: folder });
    expect(existsSync(join(folder, 'goldens/greet/ada.yaml'))).toBe(false);
    expect(readFileSync(join(folder, 'prompts/greet.prompt'), 'utf8')).toBe(greeting['prompts/greet.prompt']);
    const none = await promptCheck(['mentions', 'ada'], { cwd: folder });
    expect(none.stdout).toBe('Nothing mentions it.\n');
  });
});

describe('prompt-check usage', () => {
  const log = ['at,prompt,cost,input.name']
    .concat(
      Array.from(
        { length: 14 },
        (_, day) => `2026-11-${String(day + 1).padStart(2, '0')},greet,2,guest${day}@web.de`,
      ),
    )
    .concat('broken')
    .join('\n');

  it('tells what a month costs, and ends with 1 when that is over the budget', async () => {
    const policy = 'format: 1\nbudget: { per-month: 50 }\ndecided-by: { budget: { who: Dana } }\n';
    const folder = folderWith({ ...greeting, 'governance/policy.yaml': policy });
    writeFileSync(join(folder, 'log.csv'), log);
    const { stdout, exitCode } = await promptCheck(['usage', 'log.csv'], { cwd: folder });
    expect(stdout).toContain('14 calls in 14 days, 1 lines left out.');
    expect(stdout).toContain('greet: 30 calls and $60.88 a month');
    expect(stdout).toMatch(/A month costs \$60\.88, over the budget of \$50\.00\. .* Decided by Dana\./);
    expect(stdout).toContain('line 16: It has more or fewer fields');
    expect(exitCode).toBe(1);
  });

  it('gives inputs for new examples as JSON, without personal data', async () => {
    const folder = folderWith(greeting);
    writeFileSync(join(folder, 'log.csv'), log);
    const { stdout, exitCode } = await promptCheck(['usage', 'log.csv', '--json', '--candidates', '3'], {
      cwd: folder,
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).candidates).toHaveLength(3);
    expect(stdout).not.toContain('@web.de');
  });

  it('writes inputs of real users as new examples, and leaves those that are there', async () => {
    const folder = folderWith(greeting);
    writeFileSync(join(folder, 'log.csv'), log.replace(',greet,', ',other,'));
    const args = ['usage', 'log.csv', '--add-examples', '--candidates', '2'];
    const { stderr } = await promptCheck(args, { cwd: folder });
    expect(stderr).toBe(
      'new: goldens/greet/from-real-use-2026-11-02.yaml\nnew: goldens/greet/from-real-use-2026-11-03.yaml\n',
    );
    const example = readFileSync(join(folder, 'goldens/greet/from-real-use-2026-11-02.yaml'), 'utf8');
    expect(example).toMatch(/^format: 1\ndescription: .*\ninput:\n {2}name: \w+@\w+\.example\.com\n$/);
    expect(readFileSync(join(folder, 'goldens/greet/ada.yaml'), 'utf8')).toBe(
      greeting['goldens/greet/ada.yaml'],
    );
    const checked = await promptCheck([folder]);
    expect(checked.stdout).toContain('3 examples');
  });

  it('names a log that is not there', async () => {
    const { stderr, exitCode } = await promptCheck(['usage', 'none.csv'], { cwd: folderWith(greeting) });
    expect([exitCode, stderr]).toEqual([2, 'prompt-check: there is no file "none.csv". Check its name.\n']);
  });
});

describe('the policy on the command line', () => {
  it('says who decided the rule that is broken', async () => {
    const policy =
      'format: 1\nmodels:\n  retired:\n    - { model: openai/gpt-4o-mini*, since: 2026-01-01, use: openai/gpt-4.1-mini }\ndecided-by:\n  models: { who: Dana Weber, since: 2025-12-01, why: it is too old }\n';
    const folder = folderWith({ ...greeting, 'governance/policy.yaml': policy });
    const { stdout, exitCode } = await promptCheck([folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'may no longer be used since 2026-01-01. Use "openai/gpt-4.1-mini". Decided by Dana Weber, 2025-12-01: it is too old.',
    );
  });

  it('is printed as a page for people', async () => {
    const { stdout } = await promptCheck(['governance', join(root, 'examples/where2eat')]);
    expect(stdout).toMatch(/^# The rules for prompts and models\n/);
    expect(stdout).toContain('written from `governance/policy.yaml`');
  });
});
