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

/** The digest of the proposal with these texts, as the page makes it ready. */
async function proposed(texts: Readonly<Record<string, string>>): Promise<string> {
  const now = () => new Date().toISOString();
  const judge = createVersionsJudge({ sandbox, now, engineName: `galley/${version}` });
  judge.open([...files]);
  const { digest } = await judge.prepare({
    drafts: [...Object.entries(texts), ['prompts/compare.prompt', null]],
    chosen: Object.keys(texts),
    written: { why: '', notice: '', models: [], answers: [] },
    body: '',
    day: '2026-11-24',
  });
  return digest;
}

/** The digest that the project's own tests get for the same texts. */
async function recomputed(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = folderWith({});
  cpSync('examples/where2eat', folder, { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'live');
  writeFiles(folder, texts);
  const { stdout } = await promptCheck(['--changed', '--format', 'json', '.'], { cwd: folder });
  return (JSON.parse(stdout) as Report).digest; // printed by the command itself
}

describe('the digest in a proposal’s text', () => {
  it.each([
    ['of words', { [suggest]: edited(suggest, 'Be brief.') }],
    ['of two prompts', { [suggest]: edited(suggest, 'Be brief.'), [explain]: edited(explain, 'Be kind.') }],
    ['of a text with a key in it', { [suggest]: edited(suggest, `ghp_${'a1B2'.repeat(9)}`) }],
  ])('is the one that prompt-check gets from the same files: %s', async (_, texts) => {
    expect(await proposed(texts)).toBe(await recomputed(texts));
  });
});
