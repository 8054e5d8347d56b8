import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBench, type ServiceBench } from './service-bench.ts';

let bench: ServiceBench;

beforeEach(() => {
  bench = makeBench();
  mkdirSync(bench.data);
});

afterEach(() => bench.end());

const file = (name: string) => join(bench.data, name);
const usual = { appearance: 'system', textSize: 1, editorView: 'visual', layout: {} };

describe('settings', () => {
  it('have their usual values at first, and keep those that are changed', async () => {
    const app = await bench.start();
    expect(await app.value('settings.read', null)).toEqual(usual);
    expect(await app.value('settings.write', { appearance: 'dark' })).toEqual({
      ...usual,
      appearance: 'dark',
    });
    await app.value('settings.write', { layout: { 'library.width': 300, last: 'a', open: true } });
    await app.close();
    const layout = { 'library.width': 300, last: 'a', open: true };
    const again = await bench.start();
    expect(await again.value('settings.read', null)).toEqual({ ...usual, appearance: 'dark', layout });
  });

  it('keep what a newer Galley has written beside them', async () => {
    writeFileSync(file('settings.json'), '{"format": 2, "textSize": 1.2, "fonts": {"body": "Inter"}}');
    const app = await bench.start();
    expect(await app.value('settings.read', null)).toEqual({ ...usual, textSize: 1.2 });
    await app.value('settings.write', { textSize: 1.4 });
    const written: unknown = JSON.parse(readFileSync(file('settings.json'), 'utf8'));
    expect(written).toMatchObject({ textSize: 1.4, fonts: { body: 'Inter' } });
    expect((await app.value('app.info', null)).notices).toEqual([]);
  });

  it.each(['', '{"textSize": 1', 'null', '[]', '\u0000\u0000\u0000'])(
    'are rebuilt when their file holds %j, which is set aside',
    async (damaged) => {
      writeFileSync(file('settings.json'), damaged);
      const app = await bench.start();
      expect(await app.value('settings.read', null)).toEqual(usual);
      const { notices } = await app.value('app.info', null);
      expect(notices).toMatchObject([{ kind: 'set-aside', detail: 'settings' }]);
      expect(readFileSync(notices[0]?.path ?? '', 'utf8')).toBe(damaged);
      await app.value('settings.write', { textSize: 2 });
    },
  );

  it('lose only the value that is wrong, and a copy of the file is set aside', async () => {
    writeFileSync(file('settings.json'), '{"format": 1, "textSize": 99, "appearance": "light"}');
    const app = await bench.start();
    expect(await app.value('settings.read', null)).toEqual({ ...usual, appearance: 'light' });
    const [name = ''] = readdirSync(file('set-aside'));
    expect(readFileSync(file(`set-aside/${name}`), 'utf8')).toContain('99');
  });

  it('hold every one of many changes at once', async () => {
    const app = await bench.start();
    const changes = [{ appearance: 'dark' }, { textSize: 1.5 }, { editorView: 'source' }] as const;
    await Promise.all(changes.map((change) => app.value('settings.write', change)));
    expect(await app.value('settings.read', null)).toEqual({
      appearance: 'dark',
      textSize: 1.5,
      editorView: 'source',
      layout: {},
    });
  });
});

describe('the list of recent projects', () => {
  it('is made anew when its file is damaged, and leaves out entries that are none', async () => {
    const good = { kind: 'folder', name: 'x', place: bench.project, openedAt: '2026-01-01T00:00:00.000Z' };
    const odd = [good, { ...good, kind: 'x' }, 7, null, { ...good, place: 7 }];
    writeFileSync(file('recent.json'), JSON.stringify({ projects: odd }));
    const app = await bench.start();
    expect(await app.value('projects.recent', null)).toEqual([{ ...good, missing: false }]);
    await app.close();
    writeFileSync(file('recent.json'), '{"projects": "none"}');
    const again = await bench.start();
    expect(await again.value('projects.recent', null)).toEqual([]);
    expect(readdirSync(file('set-aside'))).toHaveLength(1);
  });
});
