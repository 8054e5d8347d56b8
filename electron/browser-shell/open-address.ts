import { spawn } from 'node:child_process';
import { safeAddress } from '../main/safe-address.ts';

/** The system's own way to open an address, without a shell that could read more into it. */
export function openCommand(
  platform: NodeJS.Platform,
  address: string,
): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}

/** Opens a web or mail address in the system's browser. Does nothing for other addresses; rejects where the system has no way. */
export async function openAddress(address: string): Promise<void> {
  const safe = safeAddress(address);
  if (safe === null) return;
  const [program, args] = openCommand(process.platform, safe);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.once('error', reject);
  child.once('spawn', () => resolve());
  child.unref();
  return promise;
}
