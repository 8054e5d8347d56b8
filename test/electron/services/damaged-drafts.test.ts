import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Draft, draftFileName, printDraft } from '../../../electron/services/journal/draft.ts';
import { folderKey } from '../../../electron/services/workspace/source.ts';
import { makeBench, type RunningServices, type ServiceBench } from './service-bench.ts';

let bench: ServiceBench;
let app: RunningServices;
const path = 'prompts/a.prompt';

beforeEach(async () => {
  bench = makeBench();
  app = await bench.start();
});

afterEach(() => bench.end());

/** The project's folder in the data folder. */
function kept(): string {
  return join(bench.data, 'projects', folderKey(realpathSync(bench.project)));
}

describe('drafts in the data folder', () => {
  it('whose file is damaged are set aside, named, and leave the others alone', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    await app.value('drafts.write', { id, path: 'prompts/b.prompt', text: 'B', base: null });
    await app.value('drafts.write', { id, path: 'prompts/c.prompt', text: 'C', base: null });
    await app.close();
    const drafts = join(kept(), 'drafts');
    const zeroes = Buffer.alloc(300);
    writeFileSync(join(drafts, draftFileName(path)), zeroes);
    const other = readFileSync(join(drafts, draftFileName('prompts/b.prompt')));
    writeFileSync(join(drafts, draftFileName('prompts/b.prompt')), other.subarray(0, 40));
    writeFileSync(join(drafts, '.a.prompt.00000000-0000-4000-8000-000000000000.tmp'), 'half');
    app = await bench.start();
    expect((await app.open()).drafts).toMatchObject([{ path: 'prompts/c.prompt', text: 'C' }]);
    const { notices } = await app.value('app.info', null);
    const aside = notices.filter(({ kind }) => kind === 'set-aside');
    expect(aside).toHaveLength(2);
    expect(aside.map(({ path: place }) => readFileSync(place ?? '').length).sort()).toEqual([300, 40]);
    expect(aside.every((notice) => notice.path?.startsWith(join(bench.data, 'set-aside')))).toBe(true);
    expect(readdirSync(drafts)).toHaveLength(1);
  });

  it('at a path that leaves the project are set aside and never written', async () => {
    await app.open();
    await app.close();
    const evil = '../../evil.prompt';
    mkdirSync(join(kept(), 'drafts'), { recursive: true });
    const content = printDraft({
      path: evil,
      text: 'x',
      base: null,
      editedAt: '2026-01-01T00:00:00.000Z',
    } as Draft); // written by an attacker
    writeFileSync(join(kept(), 'drafts', draftFileName(evil)), content);
    app = await bench.start();
    expect((await app.open()).drafts).toEqual([]);
    expect(readdirSync(join(bench.data, 'set-aside'))).toHaveLength(1);
  });

  it('that cannot be read at all are not taken for none', async () => {
    await app.open();
    await app.close();
    mkdirSync(kept(), { recursive: true });
    rmSync(join(kept(), 'drafts'), { recursive: true, force: true });
    writeFileSync(join(kept(), 'drafts'), 'a file in the way');
    app = await bench.start();
    expect(await app.call('projects.open', { kind: 'folder', folder: bench.project })).toMatchObject({
      ok: false,
    });
  });
});
