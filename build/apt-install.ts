import { spawnSync } from 'node:child_process';

/** Installs Debian packages, when we are root on a system that has `apt-get`. False when we may not or it failed. */
export function aptInstall(packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  // Another installation may have the lock: wait for it rather than fail.
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: readonly string[]): boolean =>
    spawnSync('apt-get', [...patient, ...args], { env: environment, stdio: 'ignore' }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return run(install) || (run(['update']) && run(install));
}
