import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledOnce } from '../../../torture/compiled-once.ts';
import { fsck, gitIn } from '../git/git-folders.ts';
import { makeBench, type ServiceBench } from '../service-bench.ts';

const services = new URL('../../../../electron/services/bridge/start-services.ts', import.meta.url);
const child = fileURLToPath(new URL('sending-child.ts', import.meta.url));

describe('a Galley that is killed while it sends', () => {
  let bench: ServiceBench;
  let env: NodeJS.ProcessEnv;

  beforeEach(() => {
    bench = makeBench();
    env = compiledOnce(join(bench.root, 'compiled'), services);
  });
  afterEach(() => bench.end());

  /** Runs it; kills it some time after the sending began where a longest time is given. */
  async function run(longest?: number): Promise<string> {
    const sender = spawn(process.execPath, [child, bench.data], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...env, TMPDIR: bench.root },
    });
    let said = '';
    const ready = new Promise<void>((resolve) => {
      sender.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('ready')) resolve();
      });
    });
    const ended = once(sender, 'close');
    if (longest !== undefined) {
      await Promise.race([ready, ended]);
      await Promise.race([wait(Math.random() * longest), ended]);
      sender.kill('SIGKILL');
    }
    await ended;
    return said;
  }

  it('has sent one proposal with one version after ten tries', async () => {
    let killedAtWork = 0;
    for (let tries = 0; tries < 10; tries += 1) {
      const said = await run(tries < 5 ? 40 : 150);
      if (said === 'ready\n') killedAtWork += 1;
    }
    // An answer that nobody saw leaves the proposal behind, which is then told instead of a second one.
    expect(await run()).toMatch(/^ready\n(?:sent done|in-other-proposal)\n$/);
    expect(killedAtWork).toBeGreaterThan(2);
    const sample = join(bench.data, 'sample.git');
    expect(gitIn(sample, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/galley/proposals/1',
      'refs/heads/galley/kind-words-1',
      'refs/heads/main',
    ]);
    expect(gitIn(sample, 'ls-tree', '--name-only', 'refs/galley/proposals/1')).toBe('000001.json');
    expect(gitIn(sample, 'rev-list', '--count', 'main..galley/kind-words-1')).toBe('1');
    expect(gitIn(sample, 'show', 'galley/kind-words-1:prompts/suggest.prompt')).toMatch(/Be kind\.$/);
    expect(fsck(sample)).toBe('');
  }, 120_000);
});
