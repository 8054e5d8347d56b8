import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs `npm start`'s script to its end, in an environment with these settings (undefined: without). */
function start(settings: Readonly<Record<string, string | undefined>>) {
  const env = { ...process.env, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/start.ts'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm start', () => {
  it.skipIf(process.platform !== 'linux')('says where there is no display, with the two ways out', () => {
    const { status, stderr } = start({ DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
    expect(status).toBe(1);
    expect(stderr).toContain('xvfb-run -a npm start');
    expect(stderr).toContain('npx prompt-check examples/where2eat');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says which shells there are when it is asked for another', () => {
    const { status, stderr } = start({ DISPLAY: ':0', GALLEY_SHELL: 'chrome' });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('GALLEY_SHELL is "chrome"; it may be "electron" or "browser".');
  });
});
