import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../shared/check/report.ts';
import { folderWith, greeting, promptCheck, type Ran } from './prompt-check.ts';

/** Nothing may hang longer than 2 s; the rest is the start of the process on a busy machine. */
const patience = 6_000;

interface Checked extends Ran {
  readonly report: Report;
}

/** Checks a folder, and that checking it wrote nothing and took no longer than it may. */
async function check(folder: string): Promise<Checked> {
  const before = snapshot(folder);
  const ran = await promptCheck(['--format', 'json', folder]);
  expect(snapshot(folder)).toEqual(before);
  expect(ran.ms).toBeLessThan(patience);
  expect(ran.stderr).toBe('');
  return { ...ran, report: JSON.parse(ran.stdout) as Report }; // printed by the command itself
}

function snapshot(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
}

function withCheck(...lines: readonly string[]): Readonly<Record<string, string>> {
  const example = ['format: 1', 'input:', '  name: Ada', 'expect:', ...lines, ''];
  return { ...greeting, 'goldens/greet/ada.yaml': example.join('\n') };
}

function findings({ report }: Checked): readonly string[] {
  return report.findings.map(({ code, path, line }) => `${code} ${path}:${line ?? '-'}`);
}

function verdicts({ report }: Checked): readonly string[] {
  return report.prompts.flatMap(({ examples }) =>
    examples.flatMap(({ checks }) => checks.map(({ verdict }) => verdict)),
  );
}

function reasons({ report }: Checked): string {
  return report.prompts
    .flatMap(({ examples }) => examples.flatMap(({ checks }) => checks.map(({ reason }) => reason)))
    .join('\n');
}

describe('bad input gets a finding with its place, and nothing hangs or is written', () => {
  it('a prompt that does not parse', async () => {
    const checked = await check(
      folderWith({ ...greeting, 'prompts/greet.prompt': 'Hello\n{{#if name}}\nyou' }),
    );
    expect(findings(checked)).toContain('template-syntax prompts/greet.prompt:2');
    expect(checked.exitCode).toBe(1);
  });

  it('broken front matter, which would be sent as text', async () => {
    const broken = greeting['prompts/greet.prompt'].replace('  schema:', '  schema');
    const checked = await check(folderWith({ ...greeting, 'prompts/greet.prompt': broken }));
    expect(
      findings(checked).some((line) => line.startsWith('front-matter-broken prompts/greet.prompt:')),
    ).toBe(true);
    expect(checked.exitCode).toBe(1);
  });

  it('broken YAML in an example', async () => {
    const checked = await check(
      folderWith({ ...greeting, 'goldens/greet/bad.yaml': 'format: 1\ninput:\n  a: [1, 2\n' }),
    );
    expect(findings(checked).some((line) => line.startsWith('yaml-broken goldens/greet/bad.yaml:'))).toBe(
      true,
    );
    expect(checked.exitCode).toBe(1);
  });

  it('an unknown check, which is named and not run', async () => {
    const checked = await check(folderWith(withCheck('  - type: sounds-nice')));
    expect(verdicts(checked)).toEqual(['not-run']);
    expect(reasons(checked)).toContain('sounds-nice');
    expect(checked.exitCode).toBe(3);
  });

  it('a misspelt check, with the one that was probably meant', async () => {
    const checked = await check(folderWith(withCheck('  - { type: contain, value: Ada }')));
    expect(verdicts(checked)).toEqual(['broken']);
    expect(reasons(checked)).toContain('Did you mean "contains"?');
  });

  it('a required phrase that only a comment still holds, and a secret in a shared passage', async () => {
    const token = ['ghp', 'a8Kd03jfLsQ92mXzPq71VbNc64TyRw58HgUe'].join('_');
    const checked = await check(
      folderWith({
        ...greeting,
        'prompts/greet.prompt': `${greeting['prompts/greet.prompt']}{{! Never lie }}{{>tone}}`,
        'prompts/_tone.prompt': `Be kind.\nkey: ${token}`,
        'prompts/greet.checks.yaml': 'format: 1\nphrases: [Never lie]\n',
      }),
    );
    expect(findings(checked)).toContain('required-phrase-gone prompts/greet.prompt:7');
    expect(findings(checked)).toContain('secret-in-text prompts/_tone.prompt:2');
  });

  it('a fill-in without a value', async () => {
    const example = greeting['goldens/greet/ada.yaml'].replace('input:\n  name: Ada\n', '');
    const checked = await check(folderWith({ ...greeting, 'goldens/greet/ada.yaml': example }));
    expect(findings(checked)).toContain('fill-in-without-value prompts/greet.prompt:10');
    expect(checked.report.prompts[0]?.examples[0]?.evidence.class).toBe('missing');
  });

  it('a prompt of 5 MB', async () => {
    const large = `${greeting['prompts/greet.prompt']}\n${'Be kind to {{name}}. '.repeat(230_000)}`;
    const checked = await check(folderWith({ ...greeting, 'prompts/greet.prompt': large }));
    expect([1, 3]).toContain(checked.exitCode);
    const larger = await check(folderWith({ ...greeting, 'prompts/second.prompt': large + large }));
    expect(findings(larger)).toContain('file-refused prompts/second.prompt:-');
  });

  it('a template that loops a million times', async () => {
    const loops =
      '{{#each l}}{{#each ../l}}{{#each ../../l}}{{#each ../../../l}}x{{/each}}{{/each}}{{/each}}{{/each}}';
    const list = `[${Array.from({ length: 40 }, (_, index) => index).join(', ')}]`;
    const checked = await check(
      folderWith({
        'prompts/a.prompt': `first\n${loops}`,
        'goldens/a/b.yaml': `format: 1\ninput: { l: ${list} }\n`,
      }),
    );
    expect(findings(checked)).toContain('cannot-render prompts/a.prompt:2');
    expect(checked.exitCode).toBe(1);
  });

  it('JavaScript that never ends, or eats memory', async () => {
    const checked = await check(
      folderWith(
        withCheck(
          '  - { type: javascript, value: "while (true) {}" }',
          '  - { type: javascript, value: "let a = []; for (;;) a.push(new Array(1e5).fill(7))" }',
          '  - { type: contains, value: Ada }',
        ),
      ),
    );
    expect(verdicts(checked)).toEqual(['broken', 'broken', 'holds']);
    expect(checked.exitCode).toBe(1);
  });

  it('a regular expression that explodes', async () => {
    const files = {
      ...withCheck('  - { type: regex, value: "^(a+)+$" }', '  - { type: contains, value: aaa }'),
      'goldens/greet/ada.rec.yaml': greeting['goldens/greet/ada.rec.yaml'].replace(
        'Hello Ada!',
        `${'a'.repeat(60)}!`,
      ),
    };
    const checked = await check(folderWith(files));
    expect(verdicts(checked)).toEqual(['broken', 'holds']);
    expect(reasons(checked)).toContain('2 seconds');
  });

  it('many regular expressions that explode, in a few seconds together', async () => {
    const patterns = Array.from(
      { length: 6 },
      (_, index) => `  - { type: regex, value: "^(a+)+${'b'.repeat(index)}$" }`,
    );
    const recording = greeting['goldens/greet/ada.rec.yaml'].replace('Hello Ada!', `${'a'.repeat(60)}!`);
    const checked = await check(
      folderWith({ ...withCheck(...patterns), 'goldens/greet/ada.rec.yaml': recording }),
    );
    expect(verdicts(checked).filter((verdict) => verdict === 'broken').length).toBeGreaterThan(0);
  });

  it('a shared passage that holds itself', async () => {
    const checked = await check(
      folderWith({
        ...greeting,
        'prompts/greet.prompt': `${greeting['prompts/greet.prompt']}\n{{>one}}`,
        'prompts/_one.prompt': 'one\n{{>two}}',
        'prompts/_two.prompt': 'two {{>one}}',
      }),
    );
    expect(findings(checked).some((line) => line.startsWith('circular-partial '))).toBe(true);
    expect(checked.exitCode).toBe(1);
  });

  it('links that leave the project, to a file and to a folder, and a file that is no text', async () => {
    const outside = folderWith({ 'secret.prompt': 'secret', 'more/a.prompt': 'more' });
    const folder = folderWith(greeting);
    symlinkSync(join(outside, 'secret.prompt'), join(folder, 'prompts/link.prompt'));
    symlinkSync(join(outside, 'more'), join(folder, 'prompts/more'));
    writeFileSync(join(folder, 'prompts/binary.prompt'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
    const checked = await check(folder);
    expect(findings(checked)).toContain('file-refused prompts/link.prompt:-');
    expect(findings(checked)).toContain('file-refused prompts/binary.prompt:-');
    expect(checked.stdout).not.toContain('secret\\n');
    expect(checked.report.prompts.map(({ name }) => name)).toEqual(['greet']);
  });

  it('a YAML bomb', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 0; level < 9; level++) {
      const [name, last] = [String.fromCharCode(98 + level), String.fromCharCode(97 + level)];
      lines.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${last}`).join(', ')}]`);
    }
    const bomb = `format: 1\ninput:\n${lines.map((line) => `  ${line}\n`).join('')}`;
    const front = `---\n${lines.join('\n')}\n---\nHello`;
    const checked = await check(
      folderWith({ ...greeting, 'goldens/greet/bomb.yaml': bomb, 'prompts/bomb.prompt': front }),
    );
    expect(findings(checked).some((line) => line.startsWith('yaml-broken goldens/greet/bomb.yaml:'))).toBe(
      true,
    );
    expect(
      findings(checked).some((line) => line.startsWith('front-matter-broken prompts/bomb.prompt:')),
    ).toBe(true);
  });

  it('a recording for another prompt, and one without its example', async () => {
    const recording = greeting['goldens/greet/ada.rec.yaml'];
    const checked = await check(
      folderWith({
        ...greeting,
        'goldens/greet/ada.rec.yaml': recording.replace('format: 1', 'format: 1\nprompt: farewell'),
        'goldens/greet/nobody.rec.yaml': recording,
      }),
    );
    expect(findings(checked)).toEqual([
      'recording-of-other-prompt goldens/greet/ada.rec.yaml:-',
      'recording-without-example goldens/greet/nobody.rec.yaml:-',
    ]);
    expect(verdicts(checked)).toEqual(['to-retest']);
  });

  it('texts that would take over a terminal or a page', async () => {
    const nasty = '\u001b]0;owned\u0007\u001b[31mred';
    const files = withCheck(
      `  - { type: contains, value: nothing, description: ${JSON.stringify(`${nasty}<script>`)} }`,
    );
    const folder = folderWith(files);
    const pretty = await promptCheck([folder]);
    expect(pretty.stdout).toContain('red');
    expect(pretty.stdout).not.toContain('\u001b');
    const markdown = await promptCheck(['--format', 'markdown', folder]);
    expect(markdown.stdout).toContain('&lt;script&gt;');
    expect(markdown.stdout).not.toContain('<script>');
  });

  it('a secret in a prompt, which is told and never repeated', async () => {
    const token = ['ghp', 'a8Kd03jfLsQ92mXzPq71VbNc64TyRw58HgUe'].join('_');
    const checked = await check(
      folderWith({ ...greeting, 'prompts/key.prompt': `Use this\nkey: ${token}\n` }),
    );
    expect(findings(checked)).toContain('secret-in-text prompts/key.prompt:2');
    expect(checked.stdout).not.toContain(token);
    expect(checked.exitCode).toBe(1);
  });

  it('an output file that cannot be written', async () => {
    const folder = folderWith(greeting);
    mkdirSync(join(folder, 'out'));
    const ran = await promptCheck(['--output', join(folder, 'out'), folder]);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('cannot be written');
  });

  it('writes the report to the file that was asked for, without colours', async () => {
    const folder = folderWith(greeting);
    const output = join(folder, 'report.txt');
    const ran = await promptCheck(['--output', output, folder]);
    expect(ran).toMatchObject({ exitCode: 0, stdout: '' });
    expect(readFileSync(output, 'utf8')).toContain('✓ 1 holds');
  });
});
