import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { spentOn } from '../../../../electron/services/answers/spend-book.ts';
import { startModelServer } from '../../../doubles/model-server.ts';
import { folder } from './answers-bench.ts';

const child = fileURLToPath(new URL('asking-child.ts', import.meta.url));
const examples = 12;
const limit = 5;

/** A program that asks, the lines that it has said so far, and when it has said one. */
function start(origin: string, data: string) {
  const args = [child, origin, data, String(examples), String(limit)];
  const asking = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const saying = new Promise<void>((resolve) => {
    asking.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.includes('\n')) resolve();
    });
  });
  return { asking, saying, lines: () => text.split('\n').filter((line) => line !== '') };
}

it('killed again and again, loses no answer that it told of, and counts no less than was charged', async () => {
  const data = folder();
  const told = new Set<string>();
  /** What becomes of a life's requests but its first. */
  let meet = async (): Promise<void> => {};
  let first = 0;
  const server = await startModelServer(async (_request, number) => {
    if (number > first) await meet();
    return { text: `Answer ${number}`, outputTokens: 50 };
  });
  onTestFinished(() => server.close());

  /** Runs one life to its end, and gives what it said. Nothing is asked for that an earlier life told of. */
  async function live(willBeKilled: boolean): Promise<readonly string[]> {
    const before = server.requests.length;
    first = before;
    const { asking, saying, lines } = start(server.origin, data);
    // In the midst of the others, as soon as it has told of one.
    meet = willBeKilled ? () => saying.then(() => void asking.kill('SIGKILL')) : async () => {};
    const [code] = await once(asking, 'close');
    expect(code).toBe(willBeKilled ? null : 0);
    const asked = server.requests
      .slice(before)
      .map(({ body }) => /Example (\d+)/.exec(JSON.stringify(body))?.[1] ?? '');
    expect(asked.filter((example) => told.has(example))).toEqual([]);
    for (const line of lines()) {
      const said: { told?: string } = JSON.parse(line);
      if (said.told !== undefined) told.add(said.told.split('\n')[1] ?? '');
    }
    expect(await spentOn(join(data, 'spent'), 'today')).toBeGreaterThanOrEqual(charged() - 1e-9);
    return lines();
  }

  for (let life = 0; life < 3; life++) await live(true);
  expect(told.size).toBe(3);
  const last = await live(false);
  const said: { all: readonly (readonly [string, string])[] } = JSON.parse(last.at(-1) ?? '');
  expect(said.all).toHaveLength(examples);
  expect(await spentOn(join(data, 'spent'), 'today')).toBeLessThanOrEqual(limit);

  function charged(): number {
    return (server.answered.length * 50) / 1000;
  }
});
