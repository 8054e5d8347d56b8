import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBench, type RunningServices, type ServiceBench } from './service-bench.ts';

let bench: ServiceBench;
let app: RunningServices;
let id = '';
const path = 'prompts/a.prompt';

beforeEach(async () => {
  bench = makeBench();
  app = await bench.start();
  ({ id } = await app.open());
});

afterEach(() => bench.end());

const edit = (at: string, text: string | null, base: string | null) =>
  app.value('drafts.write', { id, path: at, text, base });
const save = (...paths: string[]) => app.value('drafts.save-to-folder', { id, paths });
const drafts = async () => (await app.value('projects.read', { id })).drafts;

describe('what saving to the project’s folder refuses', () => {
  it.skipIf(process.platform === 'win32')('writes through no link, of a file or of a folder', async () => {
    const outside = join(bench.root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'x.prompt'), 'outside');
    symlinkSync(join(outside, 'x.prompt'), join(bench.project, 'prompts/l.prompt'));
    symlinkSync(outside, join(bench.project, 'linked'));
    await edit('prompts/l.prompt', 'evil', 'outside');
    await edit('linked/x.prompt', 'evil', 'outside');
    await edit('linked/new.prompt', 'evil', null);
    const { saved, refused } = await save('prompts/l.prompt', 'linked/x.prompt', 'linked/new.prompt');
    expect(saved).toEqual([]);
    expect(refused.map(({ code }) => code)).toEqual(['link', 'link', 'link']);
    expect(readdirSync(outside)).toEqual(['x.prompt']);
    expect(readFileSync(join(outside, 'x.prompt'), 'utf8')).toBe('outside');
  });

  it('refuses a name that is there in other capitals or other accents', async () => {
    bench.write('prompts/Caf\u00e9.prompt', 'x');
    await edit('prompts/A.prompt', 'x', null);
    await edit('Prompts/new.prompt', 'x', null);
    await edit('prompts/cafe\u0301.prompt', 'x', null);
    const { refused } = await save('prompts/A.prompt', 'Prompts/new.prompt', 'prompts/cafe\u0301.prompt');
    expect(refused.map(({ code, detail }) => [code, detail])).toEqual([
      ['name-clash', 'a.prompt'],
      ['name-clash', 'prompts'],
      ['name-clash', 'Caf\u00e9.prompt'],
    ]);
  });

  it('refuses what a file cannot hold, with its line, and what would not be read again', async () => {
    await edit(path, 'one\ntwo \ud83d\n', 'Hello\n');
    expect((await save(path)).refused).toEqual([{ path, code: 'not-text', detail: 'line 2' }]);
    await edit(path, 'x'.repeat(5_000_001), 'Hello\n');
    expect((await save(path)).refused).toEqual([{ path, code: 'too-large' }]);
    expect(bench.read(path)).toBe('Hello\n');
    expect(await drafts()).toHaveLength(1);
  });

  it('refuses a folder’s name, a file that nobody can read, and what has no draft', async () => {
    mkdirSync(join(bench.project, 'dir.prompt'));
    bench.write('prompts/latin.prompt', Buffer.from([0x47, 0xf6]));
    await edit('dir.prompt', 'x', null);
    await edit('prompts/a.prompt/x.prompt', 'x', null);
    await edit('prompts/latin.prompt', 'x', 'G');
    const asked = [
      'dir.prompt',
      'prompts/a.prompt/x.prompt',
      'prompts/latin.prompt',
      'b.prompt',
      '../c.prompt',
    ];
    const { refused } = await save(...asked);
    expect(refused.map(({ code }) => code)).toEqual([
      'not-a-file',
      'not-a-file',
      'unreadable',
      'no-draft',
      'bad-path',
    ]);
    expect(readFileSync(join(bench.project, 'prompts/latin.prompt'))).toEqual(Buffer.from([0x47, 0xf6]));
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'refuses a file that is write-protected and a folder without permission',
    async () => {
      await edit(path, 'Bye\n', 'Hello\n');
      chmodSync(join(bench.project, path), 0o400);
      expect((await save(path)).refused).toMatchObject([{ code: 'no-permission' }]);
      chmodSync(join(bench.project, path), 0o600);
      chmodSync(join(bench.project, 'prompts'), 0o500);
      expect((await save(path)).refused).toMatchObject([{ code: 'no-permission' }]);
      chmodSync(join(bench.project, 'prompts'), 0o700);
      expect((await save(path)).saved).toEqual([path]);
    },
  );
});
