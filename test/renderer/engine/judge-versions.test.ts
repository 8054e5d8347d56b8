import { afterAll, describe, expect, it } from 'vitest';
import { readProject } from '../../../electron/services/read-project.ts';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';
import { createVersionsJudge } from '../../../renderer/engine/judge-versions.ts';

const sandbox = createNodeSandbox();
const read = readProject('examples/where2eat');
if (!read.ok) throw new Error('The sample was not read.');
const path = 'prompts/suggest.prompt';
const content = read.files.get(path);
const source = content !== undefined && 'text' in content ? content.text : '';

function openedJudge() {
  const judge = createVersionsJudge({
    sandbox,
    now: () => '2026-11-23T09:00:00Z',
    engineName: 'galley/test',
  });
  if (read.ok) judge.open([...read.files]);
  return judge;
}

afterAll(() => sandbox.close());

describe('judging the sample while it is edited', () => {
  it('reaches nothing without an edit', async () => {
    const { report } = await openedJudge().judge([], undefined);
    expect(report.againstLive?.reached).toBe(0);
    expect(report.counts.checks['to-retest']).toBe(0);
  });

  it('tells which examples an edit reaches, and takes it all back when the edit is', async () => {
    const judge = openedJudge();
    const edited = await judge.judge([[path, `${source} Thank you.`]], { path });
    expect(edited.report.againstLive?.reached).toBe(10);
    expect(edited.report.counts.checks['to-retest']).toBeGreaterThan(0);
    expect(edited.look?.example?.before).not.toEqual(edited.look?.example?.now);
    const back = await judge.judge([], { path });
    expect(back.report.counts.checks['to-retest']).toBe(0);
    expect(back.look?.example?.before).toEqual(back.look?.example?.now);
  });

  it('counts what the edit does to the size and the price of what is sent, where it reaches', async () => {
    const judge = openedJudge();
    const edited = await judge.judge([[path, `${source} Thank you very much.`]], { path });
    expect(edited.effort?.answers).toBe(10);
    const { tokens, usd } = edited.effort ?? {};
    expect((tokens?.after ?? 0) - (tokens?.before ?? 0)).toBeGreaterThanOrEqual(10);
    expect(usd?.after).toBeGreaterThan(usd?.before ?? Number.POSITIVE_INFINITY);
    const unpriced = source.replace(/model: \S+/, 'model: somebody/unheard-of');
    const unknown = await judge.judge([[path, `${unpriced} Thank you.`]], { path });
    expect(unknown.effort?.usd).toBeUndefined();
    expect((await judge.judge([], { path })).effort).toBeUndefined();
  });

  it('shows a shared passage with an example of a prompt that it is part of', async () => {
    const { look, passages } = await openedJudge().judge([], { path: 'prompts/_tone.prompt' });
    expect(look?.isPassage).toBe(true);
    expect(passages[0]?.usedBy).toContain(look?.promptPath);
    expect(look?.example?.now.ok).toBe(true);
  });

  it('says why nothing can be sent, at the place, while a tag is half typed', async () => {
    const { look } = await openedJudge().judge([[path, `${source}{{#if x}}`]], { path });
    expect(look?.example?.now).toMatchObject({ ok: false, path });
  });
});
