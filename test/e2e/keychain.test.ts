import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aptInstall } from '../../build/apt-install.ts';
import { mustHoldNoToken, testToken } from '../../build/find-token.ts';

const child = fileURLToPath(new URL('./keychain-child.ts', import.meta.url));
const hungChild = fileURLToPath(new URL('./keychain-hung-child.ts', import.meta.url));
const programs = ['/usr/bin/dbus-run-session', '/usr/bin/gnome-keyring-daemon', '/usr/bin/gdbus'];
const areThere = () => programs.every((path) => existsSync(path));
const isReady =
  process.platform === 'linux' &&
  (areThere() || (aptInstall(['dbus', 'gnome-keyring', 'libglib2.0-bin']) && areThere()));

/** Runs the child after some shell commands, on a session bus and in a home folder of its own. */
function onBus(before: string): unknown {
  const home = mkdtempSync(join(tmpdir(), 'galley-keychain-'));
  onTestFinished(() => {
    mustHoldNoToken(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  const script = `${before}\n"$NODE" "$CHILD" "ada https://git.example.com" 2>&1`;
  const { stdout, stderr } = spawnSync('dbus-run-session', ['--', 'sh', '-c', script], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_RUNTIME_DIR: join(home, 'run'),
      NODE: process.execPath,
      CHILD: child,
      TEST_SECRET: testToken(),
    },
  });
  const line = stdout.split('\n').find((one) => one.startsWith('{'));
  if (line === undefined) throw new Error(`the child told nothing: ${stdout} ${stderr}`);
  return JSON.parse(line);
}

const unlock = 'printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1';
const lock = `gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \\
  --method org.freedesktop.Secret.Service.Lock "['/org/freedesktop/secrets/collection/login']" >/dev/null`;

describe.skipIf(!isReady)('a real keychain (needs dbus, gnome-keyring and gdbus)', () => {
  it('keeps a secret for whoever asks next, until it is removed', () => {
    expect(onBus(unlock)).toEqual({
      kind: 'system',
      before: null,
      wrote: true,
      read: true,
      other: true,
      removed: true,
      after: null,
    });
  });

  it('is not used while it is locked: the secret stays in memory', () => {
    expect(onBus(`${unlock}\n${lock}`)).toMatchObject({ kind: 'run', read: true, other: false });
  });
});

describe.skipIf(process.platform === 'win32')('a keychain that never answers', () => {
  it('keeps the app neither from working nor from ending', () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-keychain-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const ended = spawnSync(process.execPath, [hungChild, pipe], { encoding: 'utf8', timeout: 40_000 });
    expect(ended.stdout).toBe('run\nclosed\n');
    // It ends itself: a child that had to be ended from here would say so in `error`.
    expect(ended.error).toBeUndefined();
  });
});

describe('no keychain', () => {
  it.skipIf(process.platform !== 'linux')('leaves secrets in memory, and the kernel’s keys alone', () => {
    const { stdout } = spawnSync(process.execPath, [child, 'ada https://git.example.com'], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
        TEST_SECRET: testToken(),
      },
    });
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'run', read: true, other: false });
  });
});
