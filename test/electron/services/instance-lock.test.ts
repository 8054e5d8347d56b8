import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../electron/services/data/instance-lock.ts';
import { makeBench, type ServiceBench } from './service-bench.ts';

let bench: ServiceBench;
const now = () => new Date();
const own = () => join(bench.data, 'lock.json');

beforeEach(() => {
  bench = makeBench();
  mkdirSync(bench.data);
});

afterEach(() => bench.end());

describe('one Galley for a data folder', () => {
  it('refuses the second one while the first runs, and lets it in after', async () => {
    const first = await bench.start();
    await expect(bench.start()).rejects.toThrow('locked');
    await first.value('settings.write', { textSize: 1.5 });
    await first.close();
    expect(existsSync(own())).toBe(false);
    const second = await bench.start();
    expect((await second.value('settings.read', null)).textSize).toBe(1.5);
  });

  it('refuses one in another process', async () => {
    const code = `import { startServices } from ${JSON.stringify(new URL('../../../electron/services/bridge/start-services.ts', import.meta.url).href)};
      const started = await startServices({ dataFolder: ${JSON.stringify(bench.data)}, sampleFolder: '', version: '', shell: 'browser',
        openAddress: async () => {}, isTrustedSender: () => true, clock: () => new Date() });
      console.log(started.ok ? 'started' : started.error.code);
      process.exit();`;
    await bench.start();
    const other = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code]);
    let output = '';
    other.stdout.on('data', (text) => {
      output += text;
    });
    await once(other, 'close');
    expect(output.trim()).toBe('locked');
  });

  it.each([
    ['a process that has ended', { pid: 2 ** 22 - 7, writtenAt: Date.now() }],
    ['a process of before the computer was started', { pid: process.pid, writtenAt: 0 }],
    ['a number that is no process', { pid: -1, writtenAt: Date.now() }],
    ['nobody', 'damaged'],
  ])('takes over the lock of %s at once', async (_whose, content) => {
    writeFileSync(own(), typeof content === 'string' ? content : JSON.stringify(content));
    const lock = await takeLock(own(), now);
    expect(lock.ok).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('tells a process from a later one of the same number', async () => {
    const earlier = { pid: process.pid, startedAt: 'boot:1', writtenAt: Date.now() };
    writeFileSync(own(), JSON.stringify(earlier));
    expect((await takeLock(own(), now)).ok).toBe(true);
  });

  it('gives it to one of many that find a dead owner at the same moment', async () => {
    writeFileSync(own(), JSON.stringify({ pid: 2 ** 22 - 7, writtenAt: Date.now() }));
    const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(own(), now)));
    expect(locks.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('does not wait for one that was killed while it decided', async () => {
    const door = `${own()}.deciding`;
    mkdirSync(door);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(door, longAgo, longAgo);
    expect((await takeLock(own(), now)).ok).toBe(true);
  });

  it('says so when the data folder cannot be used', async () => {
    writeFileSync(join(bench.root, 'file'), '');
    await expect(bench.start({ dataFolder: join(bench.root, 'file/data') })).rejects.toThrow('not-a-folder');
  });
});
