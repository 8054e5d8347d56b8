import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProject } from '../../../shared/project/load-project.ts';
import { makeBench, type RunningServices, type ServiceBench, sampleFolder } from './service-bench.ts';

let bench: ServiceBench;
let app: RunningServices;
const path = 'prompts/a.prompt';

beforeEach(async () => {
  bench = makeBench();
  app = await bench.start();
});

afterEach(() => bench.end());

describe('opening projects', () => {
  it('opens the sample, which has no folder to save to, and finds the creator’s edits the next time', async () => {
    const sample = await app.value('projects.open', { kind: 'sample' });
    expect(sample).toMatchObject({ kind: 'sample', name: 'Where2Eat' });
    expect(loadProject(new Map(sample.files)).project.prompts.length).toBeGreaterThan(2);
    const [file, content] = sample.files.find(([name]) => name.endsWith('.prompt')) ?? [];
    if (!file || !content || !('text' in content)) throw new Error('the sample has prompts');
    await app.value('drafts.write', { id: sample.id, path: file, text: 'mine\n', base: content.text });
    const saved = await app.value('drafts.save-to-folder', { id: sample.id, paths: [file] });
    expect(saved.refused).toEqual([{ path: file, code: 'no-folder' }]);
    expect(readFileSync(join(sampleFolder, file), 'utf8')).toBe(content.text);
    await app.close();
    app = await bench.start();
    const again = await app.value('projects.open', { kind: 'sample' });
    expect(again.drafts).toMatchObject([{ path: file, text: 'mine\n' }]);
  });

  it('gives a project the same name as long as the services run, however it is reached', async () => {
    const first = await app.open();
    symlinkSync(bench.project, join(bench.root, 'alias'));
    const second = await app.value('projects.open', { kind: 'folder', folder: join(bench.root, 'alias') });
    expect(second.id).toBe(first.id);
    const both = await Promise.all([app.open(), app.open()]);
    expect(new Set(both.map(({ id }) => id))).toEqual(new Set([first.id]));
  });

  it('says why a folder cannot be opened', async () => {
    writeFileSync(join(bench.root, 'file'), '');
    const open = (folder: string) => app.call('projects.open', { kind: 'folder', folder });
    expect(await open(join(bench.root, 'nowhere'))).toMatchObject({ error: { code: 'not-found' } });
    expect(await open(join(bench.root, 'file'))).toMatchObject({ error: { code: 'not-a-folder' } });
    expect(await open('project')).toMatchObject({ error: { code: 'bad-path' } });
    expect(await app.value('projects.recent', null)).toEqual([]);
  });

  it('shows a file that cannot be taken with its reason', async () => {
    bench.write('prompts/latin.prompt', Buffer.from([0x47, 0xf6]));
    const files = new Map((await app.open()).files);
    expect(files.get('prompts/latin.prompt')).toMatchObject({ refused: 'not-text' });
  });

  it('lists recent projects, the last one first, and says which are missing', async () => {
    await app.open();
    await app.value('projects.open', { kind: 'sample' });
    await app.open();
    await app.close();
    app = await bench.start();
    renameSync(bench.project, `${bench.project}-moved`);
    expect(await app.value('projects.recent', null)).toMatchObject([
      { kind: 'folder', name: 'project', missing: true },
      { kind: 'sample', name: 'Where2Eat', missing: false },
    ]);
    renameSync(`${bench.project}-moved`, bench.project);
    expect((await app.value('projects.recent', null))[0]).toMatchObject({ missing: false });
  });

  it('lists folders to choose from, and marks those with prompts', async () => {
    for (const name of ['b10', 'b9', 'node_modules', '.hidden']) mkdirSync(join(bench.root, name));
    writeFileSync(join(bench.root, 'file.txt'), '');
    const list = await app.value('folders.list', { folder: bench.root });
    expect(list.folders.map(({ name, hasPrompts }) => [name, hasPrompts])).toEqual([
      ['b9', false],
      ['b10', false],
      ['data', false],
      ['project', true],
    ]);
    expect((await app.value('folders.list', { folder: '/' })).parent).toBeNull();
    expect((await app.value('folders.list', { folder: null })).folder).not.toBe('');
    const missing = await app.call('folders.list', { folder: join(bench.root, 'nowhere') });
    expect(missing).toMatchObject({ error: { code: 'not-found' } });
    expect(await app.call('folders.list', { folder: '.' })).toMatchObject({ error: { code: 'bad-path' } });
  });
});

describe('files that somebody else changes', () => {
  it('are told with their new texts: changed, new in a new folder, and deleted', async () => {
    bench.write('prompts/b.prompt', 'B');
    const { id } = await app.open();
    bench.write(path, 'Changed\n');
    const changed = await app.event('projects.changed', ({ files }) => files.some(([name]) => name === path));
    expect(changed).toEqual({ id, gone: false, files: [[path, { text: 'Changed\n' }]] });
    bench.write('goldens/new/one.yaml', 'inputs: {}\n');
    await app.event('projects.changed', ({ files }) =>
      files.some(
        ([name, content]) => name === 'goldens/new/one.yaml' && content !== null && 'text' in content,
      ),
    );
    bench.write('goldens/new/two.yaml', 'inputs: {}\n');
    await app.event('projects.changed', ({ files }) =>
      files.some(([name]) => name === 'goldens/new/two.yaml'),
    );
    rmSync(join(bench.project, 'prompts/b.prompt'));
    const gone = await app.event('projects.changed', ({ files }) =>
      files.some(([, content]) => content === null),
    );
    expect(gone.files).toEqual([['prompts/b.prompt', null]]);
  });

  it('are told once more when a folder was taken away and put back', async () => {
    await app.open();
    cpSync(join(bench.project, 'prompts'), join(bench.root, 'copy'), { recursive: true });
    rmSync(join(bench.project, 'prompts'), { recursive: true });
    renameSync(join(bench.root, 'copy'), join(bench.project, 'prompts'));
    bench.write(path, 'First\n');
    const has = (text: string) =>
      app.event('projects.changed', ({ files }) => JSON.stringify(files).includes(text));
    await has('First');
    bench.write(path, 'Second\n');
    await has('Second');
  });

  it('are not told for what Galley itself has saved, nor for files that are nothing to it', async () => {
    const { id } = await app.open();
    await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
    await app.value('drafts.save-to-folder', { id, paths: [path] });
    bench.write('notes.docx', 'x');
    bench.write('node_modules/x/y.md', 'x');
    bench.write('prompts/z.prompt', 'the sign');
    await app.event('projects.changed', ({ files }) => files.some(([name]) => name === 'prompts/z.prompt'));
    const told = app.seen.map(({ event }) => JSON.stringify(event)).join();
    expect(told).not.toContain(path);
    expect(told).not.toContain('node_modules');
    expect(told).not.toContain('docx');
  });

  it('are told as gone when the whole folder is, and watched again when it is back and read', async () => {
    const { id } = await app.open();
    renameSync(bench.project, `${bench.project}-moved`);
    expect(await app.event('projects.changed', ({ gone }) => gone)).toEqual({ id, gone: true, files: [] });
    expect(await app.call('projects.read', { id })).toMatchObject({ error: { code: 'not-found' } });
    renameSync(`${bench.project}-moved`, bench.project);
    await app.value('projects.read', { id });
    bench.write(path, 'Back\n');
    await app.event('projects.changed', ({ files }) => files.some(([name]) => name === path));
  });

  it('leave nothing running after the end', async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name.includes('FSEvent')).length;
    await app.open();
    bench.write('x/y/z.yaml', '');
    await app.event('projects.changed');
    expect(
      process.getActiveResourcesInfo().filter((name) => name.includes('FSEvent')).length,
    ).toBeGreaterThan(before);
    await app.close();
    await new Promise((resolve) => setImmediate(resolve)); // handles end in the next turn of the loop
    expect(process.getActiveResourcesInfo().filter((name) => name.includes('FSEvent')).length).toBe(before);
  });
});
