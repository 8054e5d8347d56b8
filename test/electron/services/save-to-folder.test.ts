import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepShape } from '../../../electron/services/journal/keep-shape.ts';
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

describe('saving drafts to the project’s folder', () => {
  it('writes the texts, ends the drafts, and leaves nothing else behind', async () => {
    await edit(path, 'Bye\n', 'Hello\n');
    await edit('goldens/a/new.yaml', 'inputs: {}\n', null);
    expect(await save(path, 'goldens/a/new.yaml')).toEqual({
      saved: [path, 'goldens/a/new.yaml'],
      refused: [],
    });
    expect(bench.read(path)).toBe('Bye\n');
    expect(bench.read('goldens/a/new.yaml')).toBe('inputs: {}\n');
    expect(await drafts()).toEqual([]);
    expect(readdirSync(join(bench.project, 'prompts'))).toEqual(['a.prompt']);
    await edit(path, 'Bye bye\n', 'Bye\n');
    expect((await save(path)).saved).toEqual([path]);
    expect(bench.read(path)).toBe('Bye bye\n');
  });

  it('saves only what is asked for', async () => {
    await edit(path, 'Bye\n', 'Hello\n');
    await edit('prompts/b.prompt', 'B', null);
    expect((await save('prompts/b.prompt')).saved).toEqual(['prompts/b.prompt']);
    expect(bench.read(path)).toBe('Hello\n');
    expect(await drafts()).toMatchObject([{ path, text: 'Bye\n' }]);
  });

  it('refuses a file that was changed outside, and saves the others', async () => {
    await edit(path, 'Bye\n', 'Hello\n');
    await edit('prompts/b.prompt', 'B', null);
    bench.write(path, 'Somebody else\n');
    const answer = await save(path, 'prompts/b.prompt');
    expect(answer).toEqual({ saved: ['prompts/b.prompt'], refused: [{ path, code: 'changed-outside' }] });
    expect(bench.read(path)).toBe('Somebody else\n');
    expect(await drafts()).toMatchObject([{ path, text: 'Bye\n', base: 'Hello\n' }]);
  });

  it('refuses a file that was made, or deleted, outside meanwhile', async () => {
    await edit(path, 'Bye\n', 'Hello\n');
    await edit('prompts/b.prompt', 'mine', null);
    rmSync(join(bench.project, path));
    bench.write('prompts/b.prompt', 'theirs');
    expect((await save(path, 'prompts/b.prompt')).refused.map(({ code }) => code)).toEqual([
      'changed-outside',
      'changed-outside',
    ]);
    expect(bench.read('prompts/b.prompt')).toBe('theirs');
  });

  it('counts as saved what is already there', async () => {
    await edit(path, 'Bye\n', 'Hello\n');
    bench.write(path, 'Bye\n');
    expect((await save(path)).saved).toEqual([path]);
  });

  it('takes an edit that was typed while the file was saved', async () => {
    await edit(path, 'One\n', 'Hello\n');
    const saving = save(path);
    const typing = edit(path, 'One two\n', 'Hello\n');
    expect((await saving).saved).toEqual([path]);
    await typing;
    expect(await drafts()).toMatchObject([{ text: 'One two\n', base: 'One\n' }]);
    expect((await save(path)).saved).toEqual([path]);
    expect(bench.read(path)).toBe('One two\n');
  });

  it('deletes a file whose draft says so, and keeps its text aside', async () => {
    await edit(path, null, 'Hello\n');
    expect((await save(path)).saved).toEqual([path]);
    expect(readdirSync(join(bench.project, 'prompts'))).toEqual([]);
    expect(await drafts()).toEqual([]);
    const aside = readdirSync(join(bench.data, 'projects'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.includes('given-up') && name.endsWith('.json'),
    );
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(bench.data, 'projects', `${aside[0]}`), 'utf8')).toContain('Hello');
  });

  it('does not delete a file that was changed outside', async () => {
    await edit(path, null, 'Hello\n');
    bench.write(path, 'Still needed\n');
    expect((await save(path)).refused).toMatchObject([{ code: 'changed-outside' }]);
    expect(bench.read(path)).toBe('Still needed\n');
  });

  it.skipIf(process.platform === 'win32')('keeps the permissions of a file', async () => {
    chmodSync(join(bench.project, path), 0o640);
    await edit(path, 'Bye\n', 'Hello\n');
    await save(path);
    expect(statSync(join(bench.project, path)).mode & 0o777).toBe(0o640);
  });

  it('keeps Windows line ends and the byte order mark that an editor dropped, and tells the page', async () => {
    bench.write(path, '\ufeffHello\r\nyou\r\n');
    await app.value('projects.read', { id });
    await edit(path, 'Bye\nyou\n', '\ufeffHello\r\nyou\r\n');
    await save(path);
    expect(bench.read(path)).toBe('\ufeffBye\r\nyou\r\n');
    const files = [[path, { text: '\ufeffBye\r\nyou\r\n' }]];
    expect(await app.event('projects.changed')).toEqual({ id, gone: false, files });
    await edit(path, 'Bye\nall\n', 'Bye\nyou\n');
    expect((await save(path)).saved).toEqual([path]);
    expect(bench.read(path)).toBe('\ufeffBye\r\nall\r\n');
  });

  it('changes nothing but line ends and the mark when it keeps a text’s shape', () => {
    const bare = (text: string) => text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', '\ufeff', 'ä') });
    fc.assert(
      fc.property(text, text, (edited, base) => {
        const shaped = keepShape(edited, base);
        expect(bare(bare(shaped))).toBe(bare(bare(edited)));
        expect(keepShape(shaped, base)).toBe(shaped);
        expect(keepShape(base, base)).toBe(base);
      }),
    );
  });
});
