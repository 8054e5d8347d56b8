import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBench, type ServiceBench } from './service-bench.ts';

const small = mkdtempSync(join(tmpdir(), 'galley-small-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', small]).status === 0;

afterAll(() => {
  if (mounted) spawnSync('umount', [small]);
  rmSync(small, { recursive: true, force: true });
});

const path = 'prompts/a.prompt';
const big = `${'x'.repeat(400_000)}\n`;

async function useBench(bench: ServiceBench, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } finally {
    await bench.end();
  }
}

describe.skipIf(!mounted)(
  `a full disk${mounted ? '' : ' (skipped: a small disk can only be made as root)'}`,
  () => {
    it('is told by the draft that does not fit, the earlier one holds, and smaller ones still fit', async () => {
      const bench = makeBench(small);
      await useBench(bench, async () => {
        let app = await bench.start();
        const { id } = await app.open();
        await app.value('drafts.write', { id, path, text: 'Bye\n', base: 'Hello\n' });
        const answer = await app.call('drafts.write', { id, path, text: big, base: 'Hello\n' });
        expect(answer).toMatchObject({ error: { code: 'disk-full' } });
        await app.value('drafts.write', { id, path: 'prompts/b.prompt', text: 'B', base: null });
        await app.close();
        app = await bench.start();
        expect((await app.open()).drafts.map(({ text }) => text).sort()).toEqual(['B', 'Bye\n']);
        expect(readdirSync(join(bench.project, 'prompts'))).toEqual(['a.prompt']);
      });
    });

    it('is told by saving to the folder, which stays as it was with the draft kept', async () => {
      const bench = makeBench();
      await useBench(bench, async () => {
        const folder = join(small, 'project');
        mkdirSync(join(folder, 'prompts'), { recursive: true });
        writeFileSync(join(folder, path), 'Hello\n');
        const app = await bench.start();
        const { id } = await app.value('projects.open', { kind: 'folder', folder });
        await app.value('drafts.write', { id, path, text: big, base: 'Hello\n' });
        const answer = await app.value('drafts.save-to-folder', { id, paths: [path] });
        expect(answer.refused).toMatchObject([{ path, code: 'disk-full' }]);
        expect(readFileSync(join(folder, path), 'utf8')).toBe('Hello\n');
        expect(readdirSync(join(folder, 'prompts'))).toEqual(['a.prompt']);
        expect((await app.value('projects.read', { id })).drafts).toMatchObject([{ text: big }]);
      });
    });

    it('is told by settings that do not fit', async () => {
      const bench = makeBench(small);
      await useBench(bench, async () => {
        const app = await bench.start();
        const answer = await app.call('settings.write', { layout: { note: big } });
        expect(answer).toMatchObject({ error: { code: 'disk-full' } });
        expect((await app.value('settings.read', null)).layout).toEqual({});
      });
    });
  },
);
