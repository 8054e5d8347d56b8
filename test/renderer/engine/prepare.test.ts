import { afterAll, describe, expect, it } from 'vitest';
import { readProject } from '../../../electron/services/read-project.ts';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';
import { createVersionsJudge } from '../../../renderer/engine/judge-versions.ts';
import type { PrepareWish } from '../../../renderer/engine/preparation.ts';
import { answerItem } from '../../../shared/proposal/gate.ts';

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());
const read = readProject('examples/where2eat');
if (!read.ok) throw new Error('The sample was not read.');
const { files } = read;
const suggest = 'prompts/suggest.prompt';
const explain = 'prompts/explain.prompt';

function textOf(path: string): string {
  const content = files.get(path);
  if (content === undefined || !('text' in content)) throw new Error(`no ${path}`);
  return content.text;
}

const brief = `${textOf(suggest)} Be brief.`;
const nothingWritten = { why: '', notice: '', models: [], answers: [] };

function prepare(wish: Partial<PrepareWish>) {
  const judge = createVersionsJudge({
    sandbox,
    now: () => '2026-11-23T09:00:00Z',
    engineName: 'galley/test',
  });
  judge.open([...files]);
  return judge.prepare({
    drafts: [],
    chosen: [],
    written: nothingWritten,
    body: '',
    day: '2026-11-24',
    ...wish,
  });
}

describe('a proposal made ready', () => {
  it('tells in words what changed, what it costs, and who it reaches', async () => {
    const ready = await prepare({ drafts: [[suggest, brief]], chosen: [suggest] });
    expect(ready.interview.title).toMatch(/^Reword Suggest/);
    expect(ready.interview.what).toMatch(/sentence/);
    expect(ready.counts.reached).toBe(10);
    expect(ready.costs[0]?.tokens?.after).toBeGreaterThan(ready.costs[0]?.tokens?.before ?? Infinity);
    expect(ready.problems.map(({ field }) => field)).toEqual(['why', 'notice']);
    expect(ready.brief).toContain('#### What changed');
    expect(ready.body).toContain(ready.digest);
  });

  it('is judged with the chosen drafts only, and lists the others beside them', async () => {
    const drafts: PrepareWish['drafts'] = [
      [suggest, brief],
      [explain, `${textOf(explain)} Be kind.`],
    ];
    const both = await prepare({ drafts, chosen: [suggest, explain] });
    const one = await prepare({ drafts, chosen: [explain] });
    expect(one.counts.reached).toBeLessThan(both.counts.reached);
    expect(one.parts).toHaveLength(1);
    expect(one.travels.groups.map(({ prompts }) => prompts)).toEqual([['explain'], ['suggest']]);
  });

  it('names drafts that may not travel, and drafts that a choice cannot do without', async () => {
    const passage = 'prompts/_polite.prompt';
    const ready = await prepare({
      drafts: [
        ['galley.yaml', 'format: 1\n'],
        [passage, 'Be polite.'],
        [suggest, `${textOf(suggest)} {{>polite}}`],
      ],
      chosen: [suggest],
    });
    expect(ready.travels.refused).toEqual([{ path: 'galley.yaml', code: 'rules' }]);
    expect(ready.needed).toEqual([passage]);
  });

  it('asks at the gate until it is answered, and stops at secrets and errors', async () => {
    const drafts: PrepareWish['drafts'] = [[suggest, brief]];
    const ready = await prepare({ drafts, chosen: [suggest] });
    const [lost] = ready.gate;
    if (lost === undefined) throw new Error('nothing is asked');
    expect(ready.open).toEqual([lost.key]);
    const written = { ...nothingWritten, answers: [answerItem(lost, '')] };
    expect((await prepare({ drafts, chosen: [suggest], written })).open).toEqual([]);
    const secret = `${brief} The key is ghp_${'a1B2'.repeat(9)}.`;
    const leaky = await prepare({ drafts: [[suggest, secret]], chosen: [suggest] });
    expect(leaky.gate[0]).toMatchObject({ code: 'secret', demand: 'block', path: suggest });
    const broken = await prepare({ drafts: [[suggest, `${brief}{{#if x}}`]], chosen: [suggest] });
    expect(broken.gate.map(({ code }) => code)).toContain('error-finding');
  });

  it('writes a changed model into the log, with what the creator says about it', async () => {
    const after = 'gpt-4.1-mini';
    const source = textOf(suggest).replace(/^model: .*$/m, `model: ${after}`);
    const models = [{ path: suggest, after, why: 'It is kinder.', risk: 'It may be slower.' }];
    const ready = await prepare({
      drafts: [[suggest, source]],
      chosen: [suggest],
      written: { ...nothingWritten, models },
    });
    expect(ready.interview.models).toMatchObject([{ after, why: 'It is kinder.' }]);
    expect(ready.modelLog).toContain('- **Why:** It is kinder.');
    expect(ready.modelLog).toContain('2026-11-24');
  });

  it('keeps what people wrote around the brief when it is updated', async () => {
    const drafts: PrepareWish['drafts'] = [[suggest, brief]];
    const first = await prepare({ drafts, chosen: [suggest] });
    const body = `Dear reviewer,\n\n${first.body}\n\nThank you.`;
    const second = await prepare({
      drafts,
      chosen: [suggest],
      body,
      written: { ...nothingWritten, why: 'Guests felt rushed.' },
    });
    expect(second.body).toMatch(/^Dear reviewer,[\s\S]*Guests felt rushed[\s\S]*Thank you\.$/);
  });
});
