import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

/** What running a whole process took. */
export interface ProcessFigures {
  /** Median, from starting it to its end. */
  readonly milliseconds: number;
  /** Median of the most memory that it held (resident set), in megabytes. */
  readonly megabytes: number;
  /** Of the last run. */
  readonly exitCode: number;
  readonly stdout: string;
}

const tellMemory = fileURLToPath(new URL('tell-memory.cjs', import.meta.url));

/**
 * Runs Node on `args` and measures it: `runs` times for the time, and three more with a line that tells the memory,
 * so that this line does not count in the time. One run goes before that, to warm the disk.
 */
export function measureProcess(
  args: readonly string[],
  runs = 5,
  env: NodeJS.ProcessEnv = {},
): ProcessFigures {
  run(args, env);
  const timed = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { exitCode, stdout } = run(args, env);
    return { milliseconds: performance.now() - start, exitCode, stdout };
  });
  const last = timed.at(-1);
  return {
    milliseconds: median(timed.map(({ milliseconds }) => milliseconds)),
    megabytes: median(Array.from({ length: 3 }, () => peakMemory(args, env))),
    exitCode: last?.exitCode ?? Number.NaN,
    stdout: last?.stdout ?? '',
  };
}

function peakMemory(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-memory-'));
  const file = join(folder, 'memory');
  try {
    run(['--require', tellMemory, ...args], { ...env, GALLEY_BENCH_MEMORY: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv) {
  const result = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (result.status === null)
    throw new Error(`node ${args.join(' ')} did not end by itself: ${result.stderr}`);
  return { exitCode: result.status, stdout: result.stdout };
}
