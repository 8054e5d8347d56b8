import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderRemote } from '../../../../electron/services/git/folder-remote.ts';
import { endedThreads } from '../../../../electron/services/git/ref-lock.ts';
import { fsck, gitIn, makeBare, pushFiles, temporaryFolder } from './git-folders.ts';
import { unwrap } from './outcomes.ts';

const main = 'refs/heads/main';
const thread = new URL('locking-thread.ts', import.meta.url);
const child = fileURLToPath(new URL('locking-child.ts', import.meta.url));

describe('the lock of a name in a shared folder', () => {
  let place: ReturnType<typeof temporaryFolder>;
  let bare: string;

  beforeEach(() => {
    place = temporaryFolder();
    bare = makeBare(place.folder);
  });
  afterEach(() => place.remove());

  it('is respected while its Galley lives, by git too, and taken away when it was killed', async () => {
    const before = gitIn(bare, 'rev-parse', main);
    const later = pushFiles(bare, { 'prompts/soup.prompt': 'Later.\n' }, 'later', 'other');
    const remote = createFolderRemote(bare, () => new Date(), 200);
    const holder = spawn(process.execPath, [child, bare, main, later], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const move = () => remote.push([{ ref: main, from: before, to: later }], []);
    expect(await move()).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(() => gitIn(bare, 'update-ref', main, later)).toThrow('Unable to create');
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
    expect(unwrap(await move()).kind).toBe('moved');
    expect(gitIn(bare, 'rev-parse', main)).toBe(later);
    expect(existsSync(join(bare, `${main}.lock`))).toBe(false);
    expect(readdirSync(join(bare, 'galley-locks'))).toEqual([]);
    expect(fsck(bare)).toBe('');
  });

  it('is taken away when the thread that took it has ended', async () => {
    const before = gitIn(bare, 'rev-parse', main);
    const later = pushFiles(bare, { 'prompts/soup.prompt': 'Later.\n' }, 'later', 'other');
    const remote = createFolderRemote(bare, () => new Date(), 200);
    const holder = new Worker(thread, { workerData: [bare, main, later] });
    const { threadId } = holder;
    await once(holder, 'message');
    await holder.terminate();
    const move = () => remote.push([{ ref: main, from: before, to: later }], []);
    expect(await move()).toMatchObject({ ok: false, error: { code: 'busy' } });
    endedThreads.add(threadId);
    expect(unwrap(await move()).kind).toBe('moved');
    expect(readdirSync(join(bare, 'galley-locks'))).toEqual([]);
  });
});
