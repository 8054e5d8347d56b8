import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testToken } from '../../../../build/find-token.ts';
import { recordingKey } from '../../../../shared/project/project.ts';
import { type ModelScript, type ModelServer, startModelServer } from '../../../doubles/model-server.ts';
import { makeBench, type RunningServices, sampleFolder } from '../service-bench.ts';

const prompt = 'prompts/suggest.prompt';
const keys = ['spicy-vegan', 'tight-budget', 'peanut-allergy'].map((name) =>
  recordingKey('suggest', undefined, name),
);
const [spicy = '', budget = ''] = keys;
const file = 'goldens/suggest/spicy-vegan.rec.yaml';
const model = 'openai/gpt-4o-mini-2024-07-18';
const lines = { models: { [model]: 'small' }, lasting: false, job: 'save' };

/** The sample in a folder, with an edit of the prompt, and a server that answers by a script. */
async function edited(script: ModelScript = () => ({ text: 'A new answer' })) {
  const bench = makeBench();
  onTestFinished(() => bench.end());
  cpSync(sampleFolder, bench.project, { recursive: true });
  const server = await startModelServer(script);
  onTestFinished(() => server.close());
  const app = await bench.start();
  const { id } = await app.open();
  const base = bench.read(prompt);
  const text = base.replace('You are Where2Eat', 'You are the helper Where2Eat');
  await app.value('drafts.write', { id, path: prompt, text, base });
  const connect = (more: { readonly key?: string } = {}) =>
    app.value('providers.save', {
      id: 'openai',
      kind: 'openai-compatible',
      address: `${server.origin}/v1`,
      ...lines,
      ...more,
    });
  return { bench, server, app, id, connect };
}

/** The requests for answers, besides those that look whether the provider is there. */
const asked = ({ requests }: ModelServer) => requests.filter(({ path }) => !path.endsWith('/models'));

async function finish(app: RunningServices, run: string): Promise<void> {
  await app.event(
    'answers.progress',
    (event) => event.run === run && event.kind === 'phase' && event.phase === 'done',
  );
}

async function record(app: RunningServices, id: string, limit: number | null = null): Promise<string> {
  const { run } = await app.value('answers.start', { id, keys, limit });
  await finish(app, run);
  return run;
}

describe('new answers behind the bridge', () => {
  it('are estimated with where they would go, and nothing is sent for that', async () => {
    const { app, id, server, connect } = await edited();
    const before = await app.value('answers.estimate', { id, keys });
    expect(before.planned.map(({ provider }) => provider)).toEqual([null, null, null]);
    await connect();
    const told = await app.value('answers.estimate', { id, keys });
    const host = new URL(server.origin).host;
    expect(told.planned.toSorted((left, right) => (left.key < right.key ? -1 : 1))).toMatchObject(
      [...keys]
        .sort()
        .map((key) => ({ key, answers: 1, usd: 0, provider: { id: 'openai', host, isHere: true } })),
    );
    expect(told.limits).toEqual({ perRun: null, perDay: null, spentToday: 0, decided: null });
    expect(server.requests.map(({ path }) => path)).toEqual(['/v1/models']);
  });

  it('wait after they came, also when Galley was closed, and become edits when they are used', async () => {
    const { app, id, bench, connect, server } = await edited();
    await connect();
    await record(app, id);
    expect(asked(server)).toHaveLength(3);
    const pieces = app.seen
      .flatMap(({ event }) => JSON.stringify(event))
      .filter((one) => one.includes('"text"'));
    expect(pieces.length).toBeGreaterThan(0);
    await app.close();

    const again = await bench.start();
    const opened = await again.open();
    const { waiting } = await again.value('answers.runs', { id: opened.id });
    expect(waiting.map(({ key }) => key).sort()).toEqual([...keys].sort());
    expect(opened.drafts.map(({ path }) => path)).toEqual([prompt]);

    const used = await again.value('answers.decide', { id: opened.id, keys: [spicy], what: 'use' });
    expect(used.edits.map(({ path }) => path)).toEqual([file]);
    expect(used.edits[0]?.text).toContain('A new answer');
    expect(used.edits[0]?.text.startsWith(used.edits[0].base ?? '?')).toBe(true);
    expect(readFileSync(join(bench.project, file), 'utf8')).toBe(used.edits[0]?.base);
    await again.value('answers.decide', { id: opened.id, keys: [budget], what: 'keep' });
    const left = await again.value('answers.runs', { id: opened.id });
    expect(left.waiting).toHaveLength(1);
    const { drafts } = await again.value('projects.read', { id: opened.id });
    expect(drafts.map(({ path }) => path).sort()).toEqual([file, prompt]);
  });

  it('are asked for with the key alone, which no answer, event or file holds', async () => {
    const key = testToken();
    const { app, id, connect, server, bench } = await edited();
    expect(await connect({ key })).toMatchObject({ kind: 'saved', found: { kept: 'run' } });
    await record(app, id);
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
    const told = [
      await app.value('providers.list', null),
      await app.value('answers.runs', { id }),
      app.seen.map(({ event }) => event),
    ];
    expect(JSON.stringify(told)).not.toContain(key);
    await bench.end(); // looks for tokens in the data folder
  });

  it('end at the limit of the run, and are not asked for where the price is not known', async () => {
    const { app, id, connect, server } = await edited();
    await connect({ key: testToken() });
    await record(app, id, 0);
    const whys = app.seen.flatMap(({ event }) => JSON.stringify(event).match(/limit-run|no-price/g) ?? []);
    expect(whys).toEqual(['limit-run', 'limit-run', 'limit-run']);
    expect(asked(server)).toEqual([]);
    expect((await app.value('answers.runs', { id })).waiting).toEqual([]);
  });

  it('tell why they did not come', async () => {
    const { app, id, connect } = await edited((_request, number) =>
      number === 0
        ? { kind: 'raw', type: 'application/json', body: '{"data":[]}' }
        : { kind: 'status', status: 401 },
    );
    await connect({ key: testToken() });
    await record(app, id);
    const text = JSON.stringify(app.seen);
    expect(text).toContain('bad-key');
    expect((await app.value('answers.runs', { id })).waiting).toEqual([]);
  });

  it('are not to be had from a provider whose connection does not work', async () => {
    const { app, connect } = await edited(() => ({ kind: 'status', status: 401 }));
    expect(await connect({ key: testToken() })).toMatchObject({
      kind: 'failed',
      failure: { code: 'bad-key' },
    });
    expect((await app.value('providers.list', null)).providers).toEqual([]);
    const setUp = { id: 'far', kind: 'anthropic' as const, address: 'http://models.example/v1', ...lines };
    expect(await app.value('providers.save', { ...setUp, key: testToken() })).toEqual({
      kind: 'address',
      problem: 'not-encrypted',
    });
  });
});
