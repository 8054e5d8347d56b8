import { describe, expect, it } from 'vitest';
import { folderWith, greeting, promptCheck } from './prompt-check.ts';

describe('prompt-check exits with', () => {
  it('0 when every check holds', async () => {
    const { exitCode, stdout } = await promptCheck([folderWith(greeting)]);
    expect(stdout).toContain('✓ 1 holds');
    expect(exitCode).toBe(0);
  });

  it('1 when a check fails, and says what, where and on which words', async () => {
    const folder = folderWith({
      ...greeting,
      'goldens/greet/ada.yaml': greeting['goldens/greet/ada.yaml'].replace('value: Ada', 'value: Grace'),
    });
    const { exitCode, stdout } = await promptCheck([folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/✕ fails {2}The answer names her {2}goldens\/greet\/ada\.yaml:6/);
    expect(stdout).toContain('Grace');
    expect(stdout).toContain('goldens/greet/ada.rec.yaml');
  });

  it('1 when a check is broken', async () => {
    const folder = folderWith({
      ...greeting,
      'goldens/greet/ada.yaml': greeting['goldens/greet/ada.yaml']
        .replace('type: contains', 'type: regex')
        .replace('value: Ada', "value: '(Ada'"),
    });
    const { exitCode, stdout } = await promptCheck([folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('! broken');
  });

  it('3 when an edit leaves a check to retest, with how it last stood', async () => {
    const folder = folderWith({
      ...greeting,
      'prompts/greet.prompt': greeting['prompts/greet.prompt'].replace('Greet people', 'Welcome people'),
    });
    const { exitCode, stdout } = await promptCheck([folder]);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('○ to retest');
    expect(stdout).toContain('the words changed');
    expect(stdout).toContain('1 passed');
    expect(stdout).not.toContain('holds');
  });

  it('0 instead of 3 where the policy accepts what is to retest', async () => {
    const folder = folderWith({
      ...greeting,
      'prompts/greet.prompt': greeting['prompts/greet.prompt'].replace('Greet people', 'Welcome people'),
      'governance/policy.yaml': 'format: 1\nevidence:\n  accept-retest: true\n',
    });
    expect((await promptCheck([folder])).exitCode).toBe(0);
  });

  it('3 when the answer was written by hand, and 0 with "illustrative" where the policy lets it count', async () => {
    const written = {
      ...greeting,
      'goldens/greet/ada.rec.yaml': greeting['goldens/greet/ada.rec.yaml'].replace(
        'origin: model',
        'origin: written',
      ),
    };
    const honest = await promptCheck([folderWith(written)]);
    expect(honest.exitCode).toBe(3);
    expect(honest.stdout).toContain('written by hand');
    const policy = 'format: 1\nevidence:\n  accept-written: true\n';
    const shown = await promptCheck([folderWith({ ...written, 'governance/policy.yaml': policy })]);
    expect(shown.exitCode).toBe(0);
    expect(shown.stdout).toContain('illustrative');
  });

  it('2 when there is no such folder, no prompt, or no such option, and says what to do', async () => {
    const missing = await promptCheck(['/no/such/folder']);
    expect(missing.exitCode).toBe(2);
    expect(missing.stderr).toContain('/no/such/folder');
    const empty = await promptCheck([folderWith({ 'notes.md': 'nothing' })]);
    expect(empty.exitCode).toBe(2);
    expect(empty.stderr).toContain('no prompts found');
    const option = await promptCheck(['--no-such-option']);
    expect(option.exitCode).toBe(2);
    expect(option.stderr).toContain('--help');
  });

  it('0 for help and version', async () => {
    const help = await promptCheck(['--help']);
    expect(help.exitCode).toBe(0);
    for (const word of ['render', 'grade', 'import', '--changed', '--format', 'Exit codes'])
      expect(help.stdout).toContain(word);
    const version = await promptCheck(['--version']);
    expect(version).toMatchObject({ exitCode: 0, stdout: '0.1.0\n' });
  });
});
