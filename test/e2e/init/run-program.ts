import { spawn } from 'node:child_process';

/** What every host gives a program: a home of its own, and nothing of this machine's but the programs. */
export function commonEnvironment(folder: string): Readonly<Record<string, string>> {
  return { PATH: process.env.PATH ?? '', HOME: folder, CI: 'true' };
}

/** Runs a program to its end, with both its outputs together. */
export function run(
  [command = '', ...args]: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
