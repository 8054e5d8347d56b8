import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildStale } from './build-parts.ts';
import { chooseShell } from './choose-shell.ts';

// `npm start`: builds what is stale, finds something to show the window in, and says in one line what it did.
const root = fileURLToPath(new URL('..', import.meta.url));

const noDisplay = `Galley opens a window, and there is no display here. Either give it one:
  xvfb-run -a npm start
or check prompts without a window:
  npx prompt-check examples/where2eat`;

process.exitCode = await start();

async function start(): Promise<number> {
  if (!hasDisplay()) return fail(noDisplay);
  const shell = await chooseShell(process.env);
  if (typeof shell === 'string') return fail(shell);
  const parts =
    shell.kind === 'electron' ? (['page', 'main', 'preload'] as const) : (['page', 'browser-shell'] as const);
  const built = await buildStale(parts);
  const sandbox = process.getuid?.() === 0 ? ' As root it runs without its sandbox.' : '';
  console.log(
    (built.length === 0 ? shell.said : shell.said.replace(/\.$/, ', after building it.')) + sandbox,
  );
  return shell.kind === 'electron'
    ? run(shell.program, electronArguments())
    : run(process.execPath, [`${root}dist/browser-shell/main.mjs`, shell.program]);
}

/** Electron, too, refuses to start with its sandbox as root. */
function electronArguments(): readonly string[] {
  const entry = `${root}dist/main/main.mjs`;
  return process.getuid?.() === 0 ? ['--no-sandbox', entry] : [entry];
}

/** Only Linux has systems without a display. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}

/** Runs the app until its window is closed. An end of this program is passed on: the app closes its services first. */
async function run(program: string, args: readonly string[]): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => resolve(fail(`${program} cannot be started: ${error.message}`)));
  child.once('exit', (code) => resolve(code ?? 1));
  return promise;
}
