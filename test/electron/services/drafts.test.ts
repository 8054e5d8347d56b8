import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Draft,
  draftFileName,
  parseDraft,
  printDraft,
} from '../../../electron/services/journal/draft.ts';
import { parseProjectPath } from '../../../electron/services/workspace/project-path.ts';
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

async function restart(): Promise<RunningServices> {
  await app.close();
  app = await bench.start();
  return app;
}

describe('drafts', () => {
  it('are there again after a restart, without a question, and the page is told how many', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    await app.value('drafts.write', { id, path: 'goldens/a/new.yaml', text: 'inputs: {}\n', base: null });
    await restart();
    const project = await app.open();
    expect(project.files).toEqual([[path, { text: 'Hello\n' }]]);
    expect(project.drafts).toEqual(
      expect.arrayContaining([
        { path, text: 'Bye\n', base: 'Hello\n', editedAt: expect.any(String) },
        { path: 'goldens/a/new.yaml', text: 'inputs: {}\n', base: null, editedAt: expect.any(String) },
      ]),
    );
    expect((await app.value('app.info', null)).notices).toEqual([{ kind: 'restored', count: 2 }]);
    expect((await app.value('app.info', null)).notices).toEqual([]);
    expect(bench.read(path)).toBe('Hello\n');
  });

  it('hold the last of many quick edits', async () => {
    const { id } = await app.open();
    const texts = Array.from({ length: 40 }, (_, index) => `Hello ${index}\n`);
    await Promise.all(texts.map((text) => app.value('drafts.write', { id, path, text, base: 'Hello\n' })));
    await restart();
    expect((await app.open()).drafts).toMatchObject([{ text: 'Hello 39\n' }]);
  });

  it('end when the text is again what it was', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    await app.value('drafts.write', { id, path, text: 'Hello\n', base: 'Hello\n' });
    expect((await app.value('projects.read', { id })).drafts).toEqual([]);
    await restart();
    expect((await app.open()).drafts).toEqual([]);
  });

  it('end when somebody else wrote the same text into the folder', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    bench.write(path, 'Bye\n');
    await app.event('projects.changed');
    expect((await app.value('projects.read', { id })).drafts).toEqual([]);
  });

  it('go along when the project’s folder is renamed', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    await restart();
    const folder = `${bench.project}-renamed`;
    renameSync(bench.project, folder);
    expect((await app.value('projects.open', { kind: 'folder', folder })).drafts).toMatchObject([
      { text: 'Bye\n' },
    ]);
  });

  it('do not turn up in another folder when theirs is gone', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    await restart();
    const folder = `${bench.project}-copy`;
    cpSync(bench.project, folder, { recursive: true });
    rmSync(bench.project, { recursive: true });
    expect((await app.value('projects.open', { kind: 'folder', folder })).drafts).toEqual([]);
  });

  it('that are given up are kept aside', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'A good idea\n', base: 'Hello\n' });
    await app.value('drafts.discard', { id, path });
    expect((await app.value('projects.read', { id })).drafts).toEqual([]);
    const [aside, ...others] = readdirSync(join(kept(), 'given-up'));
    expect(others).toEqual([]);
    expect(JSON.parse(readFileSync(join(kept(), 'given-up', `${aside}`), 'utf8'))).toMatchObject({
      text: 'A good idea\n',
    });
    await app.value('drafts.discard', { id, path });
  });

  it('that were given up can be taken back, also after a restart, the last one first', async () => {
    let { id } = await app.open();
    for (const text of ['First\n', 'Second\n']) {
      await app.value('drafts.write', { id, path, text, base: 'Hello\n' });
      await app.value('drafts.discard', { id, path });
    }
    await app.close();
    app = await bench.start();
    const opened = await app.open();
    id = opened.id;
    expect(opened.keptAside).toMatchObject([{ path }]);
    expect(await app.value('drafts.take-back', { id, path })).toMatchObject({
      text: 'Second\n',
      base: 'Hello\n',
    });
    // The edit that is there goes aside, so that nothing is lost by looking.
    expect(await app.value('drafts.take-back', { id, path })).toMatchObject({ text: 'First\n' });
    expect(await app.value('drafts.take-back', { id, path })).toMatchObject({ text: 'Second\n' });
    expect((await app.value('projects.read', { id })).drafts).toMatchObject([{ text: 'Second\n' }]);
  });

  it('that were never given up cannot be taken back', async () => {
    const { id } = await app.open();
    expect(await app.call('drafts.take-back', { id, path })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('of deleted files give the text back, once the deletion was saved', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: null, base: 'Hello\n' });
    await app.value('drafts.save-to-folder', { id, paths: [path] });
    expect(await app.value('drafts.take-back', { id, path })).toMatchObject({ text: 'Hello\n', base: null });
  });

  it('keep a text aside that was not taken of two, until it is wanted', async () => {
    const { id } = await app.open();
    await app.value('drafts.keep-aside', { id, path, text: 'Theirs\n', base: 'Hello\n' });
    expect((await app.value('projects.read', { id })).drafts).toEqual([]);
    expect(await app.value('drafts.take-back', { id, path })).toMatchObject({ text: 'Theirs\n' });
  });

  it('are kept aside twenty times for a file, the oldest goes first', async () => {
    const { id } = await app.open();
    for (let number = 1; number <= 22; number++) {
      await app.value('drafts.keep-aside', { id, path, text: `${number}`, base: null });
    }
    expect(readdirSync(join(kept(), 'given-up'))).toHaveLength(20);
    expect(await app.value('drafts.take-back', { id, path })).toMatchObject({ text: '22' });
  });

  it.each([
    '../x.prompt',
    '/etc/x.yaml',
    'a\\b.prompt',
    '.git/config.yaml',
    '.github/workflows/ci.yml',
    'node_modules/x.md',
    'package.json',
    'prompts/a.prompt/',
    'CON.prompt',
    'x\u0000.prompt',
  ])('are refused at the path %j', async (bad) => {
    const { id } = await app.open();
    expect(await app.call('drafts.write', { id, path: bad, text: 'x', base: null })).toMatchObject({
      error: { code: 'bad-path' },
    });
  });

  it('of a project that is not open are refused', async () => {
    expect(await app.call('drafts.write', { id: 'x', path, text: 'x', base: null })).toMatchObject({
      error: { code: 'unknown-project' },
    });
  });

  it('are safe when the project’s folder is gone', async () => {
    const { id } = await app.open();
    renameSync(bench.project, `${bench.project}-moved`);
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    expect(await app.value('drafts.save-to-folder', { id, paths: [path] })).toMatchObject({
      saved: [],
      refused: [{ path, code: 'not-found' }],
    });
    renameSync(`${bench.project}-moved`, bench.project);
    expect((await app.value('projects.read', { id })).drafts).toMatchObject([{ text: 'Bye\n' }]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that cannot be written are refused with no-permission',
    async () => {
      const { id } = await app.open();
      await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
      chmodSync(join(kept(), 'drafts'), 0o500);
      const answer = await app.call('drafts.write', { id, path, text: 'Bye bye\n', base: 'Hello\n' });
      chmodSync(join(kept(), 'drafts'), 0o700);
      expect(answer).toMatchObject({ error: { code: 'no-permission' } });
      expect((await app.value('projects.read', { id })).drafts).toMatchObject([{ text: 'Bye\n' }]);
    },
  );

  it('come back as they were, whatever the text: half characters, line ends and control characters too', () => {
    const place = parseProjectPath(path);
    if (!place) throw new Error('the path is good');
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    );
    const textOrNone = fc.option(anyText);
    fc.assert(
      fc.property(textOrNone, textOrNone, (text, base) => {
        const draft: Draft = { path: place, text, base, editedAt: '2026-01-01T00:00:00.000Z' };
        const written = Buffer.from(printDraft(draft), 'utf8').toString('utf8');
        expect(parseDraft(draftFileName(place), written)).toEqual(draft);
      }),
      { numRuns: 500 },
    );
  });

  it('come back from the disk as they were', async () => {
    const { id } = await app.open();
    const text = '\ufeffÄ\r\n\u0000\ud83d half, 家 🍜\u2028';
    await app.value('drafts.write', { id, path, text, base: 'Hello\n' });
    await restart();
    expect((await app.open()).drafts).toMatchObject([{ text }]);
    expect(existsSync(join(bench.data, 'set-aside'))).toBe(false);
  });
});
