import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readProject } from '../../electron/services/read-project.ts';
import { createNodeSandbox } from '../../electron/worker/node-sandbox.ts';
import { version } from '../../package.json' with { type: 'json' };
import { createVersionsJudge } from '../../renderer/engine/judge-versions.ts';
import type { Report } from '../../shared/check/report.ts';
import { folderWith, promptCheck, writeFiles } from './prompt-check.ts';

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());
const read = readProject('examples/where2eat');
if (!read.ok) throw new Error('The sample was not read.');
const { files } = read;
const suggest = 'prompts/suggest.prompt';
const explain = 'prompts/explain.prompt';

function edited(path: string, words: string): string {
  const content = files.get(path);
  if (content === undefined || !('text' in content)) throw new Error(`no ${path}`);
  return `${content.text} ${words}`;
}

/** The proposal with these texts, as the page makes it ready. */
async function proposed(texts: Readonly<Record<string, string>>) {
  const now = () => new Date().toISOString();
  const judge = createVersionsJudge({ sandbox, now, engineName: `galley/${version}` });
  judge.open([...files]);
  return judge.prepare({
    drafts: [...Object.entries(texts), ['prompts/compare.prompt', null]],
    chosen: Object.keys(texts),
    written: { why: '', notice: '', models: [], answers: [] },
    body: '',
    day: '2026-11-24',
  });
}

/** What the project's own tests say of the same texts, given the proposal's text. */
async function recomputed(texts: Readonly<Record<string, string>>, body: string): Promise<Report> {
  const folder = folderWith({});
  cpSync('examples/where2eat', folder, { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'live');
  writeFiles(folder, texts);
  const { stdout } = await promptCheck(['--changed', '--format', 'json', '--proposal', '-', '.'], {
    cwd: folder,
    input: body,
  });
  return JSON.parse(stdout) as Report; // printed by the command itself
}

const model = 'model: openai/gpt-4o-2024-11-20';

describe('the digest in a proposal’s text', () => {
  it.each([
    ['of words', { [suggest]: edited(suggest, 'Be brief.') }],
    ['of two prompts', { [suggest]: edited(suggest, 'Be brief.'), [explain]: edited(explain, 'Be kind.') }],
    ['of a text with a key in it', { [suggest]: edited(suggest, `ghp_${'a1B2'.repeat(9)}`) }],
    ['of another model', { [suggest]: edited(suggest, '').replace(/^model: .*$/m, model) }],
  ])('is the one that prompt-check gets from the same files: %s', async (_, texts) => {
    const { digest, body } = await proposed(texts);
    const report = await recomputed(texts, body);
    expect(report.digest).toBe(digest);
    expect(report.proposal).toEqual({
      result: 'same',
      sentences: ["Same result as on the author's machine."],
    });
  });

  it('tells which files are others than the author judged', async () => {
    const { body } = await proposed({ [suggest]: edited(suggest, 'Be brief.') });
    const { proposal } = await recomputed({ [suggest]: edited(suggest, 'Be long.') }, body);
    expect(proposal?.result).toBe('different');
    expect(proposal?.sentences.join(' ')).toContain(suggest);
  });

  it('is said in the same words at a terminal and in Markdown', async () => {
    const folder = folderWith({ 'prompts/a.prompt': 'Hello.' });
    for (const format of ['pretty', 'markdown']) {
      const { stdout, exitCode } = await promptCheck(['--format', format, '--proposal', '-'], {
        cwd: folder,
        input: 'Hi.',
      });
      expect(stdout).toContain('nothing to compare with');
      expect(exitCode).toBe(0);
    }
  });

  it('is refused with the file’s name when the text is not there', async () => {
    const folder = folderWith({ 'prompts/a.prompt': 'Hello.' });
    const { stderr, exitCode } = await promptCheck(['--proposal', 'nowhere.md'], { cwd: folder });
    expect(stderr).toMatch(/"nowhere\.md" cannot be read/);
    expect(exitCode).toBe(2);
  });
});
