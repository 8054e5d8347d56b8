import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { sendingSteps } from './step.ts';

/** A rule of the server's, as its hook. */
function hook(name: string, file: string, script: string, waysAt: Fault['waysAt']): Fault {
  const place = (bare: string) => join(bare, 'hooks', file);
  return {
    name,
    waysAt,
    begin: async ({ bare }) => writeFileSync(place(bare), `#!/bin/sh\n${script}\n`, { mode: 0o755 }),
    end: async ({ bare }) => rmSync(place(bare), { force: true }),
  };
}

/** A server that shows a certificate of its own making, at the very same address. */
function wrongCertificate(): Fault {
  let isWrong = false;
  return {
    name: 'the server shows a wrong certificate',
    skipped: () =>
      spawnSync('openssl', ['version']).status === 0 ? undefined : 'openssl is needed to make a certificate',
    place: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'galley-certificate-'));
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=127.0.0.1', '-days', '2'];
      execFileSync('openssl', [...made, '-keyout', key, '-out', cert], { stdio: 'ignore' });
      const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
        response.end('never seen'),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo; // a server on a port has one
      const asked: typeof fetch = (input, init) =>
        fetch(isWrong ? `https://127.0.0.1:${port}${new URL(String(input)).pathname}` : input, init);
      const undo = () => {
        server.close();
        rmSync(folder, { recursive: true, force: true });
      };
      return { options: { fetch: asked }, undo };
    },
    waysAt: () => ['whole'],
    begin: async () => {
      isWrong = true;
    },
    end: async () => {
      isWrong = false;
    },
  };
}

/** A small disk that is filled up while the fault is there. */
function fullDisk(name: string, side: 'serverFolder' | 'ownFolder', waysAt: Fault['waysAt']): Fault {
  let disk = '';
  return {
    name,
    skipped: () => (process.getuid?.() === 0 ? undefined : 'a small disk can only be made as root'),
    place: async () => {
      disk = mkdtempSync(join(tmpdir(), 'galley-small-disk-'));
      const size = 'size=8m';
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]).status !== 0)
        throw new Error('no small disk could be made');
      const undo = () => {
        spawnSync('umount', ['-l', disk]);
        rmSync(disk, { recursive: true, force: true });
      };
      return { [side]: disk, undo };
    },
    waysAt,
    begin: async () => {
      // Until not a byte more fits.
      for (const block of [1_000_000, 4096])
        for (let turn = 0; ; turn += 1)
          try {
            writeFileSync(join(disk, `filler-${block}-${turn}`), Buffer.alloc(block));
          } catch {
            break;
          }
    },
    end: async () => void execFileSync('sh', ['-c', 'rm -f "$1"/filler-*', 'sh', disk]),
  };
}

/** What can be wrong with the place where the server is, or with this computer. */
export const placeFaults: readonly Fault[] = [
  hook(
    'a rule of the server refuses all',
    'pre-receive',
    'echo "The kitchen is closed." >&2; exit 1',
    (step) => (sendingSteps.includes(step) ? ['whole'] : []),
  ),
  hook(
    'what is live is protected',
    'update',
    '[ "$1" != refs/heads/main ] || { echo "GH006: Protected branch update failed." >&2; exit 1; }',
    (step) => (step === 'make-live' ? ['whole'] : []),
  ),
  wrongCertificate(),
  fullDisk('the server’s disk is full', 'serverFolder', () => ['whole']),
  fullDisk('this computer’s disk is full', 'ownFolder', (step) => (step === 'look' ? [] : ['whole'])),
];
