import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, it } from 'vitest';
import { burnFuses } from '../../build/burn-fuses.ts';
import { fuses } from '../../electron/main/fuses.ts';

/** The mark that Electron's programs carry before their fuses: its version, their number and a character for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

function programWithFuses(folder: string, count: number): string {
  const program = join(folder, `electron-${count}`);
  const wire = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, count]),
    Buffer.from('1'.repeat(count)),
  ]);
  writeFileSync(program, Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]));
  return program;
}

it('burns every fuse into the program, and fails where Electron has one that we do not know', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-fuses-'));
  const names = Object.keys(fuses) as (keyof typeof fuses)[]; // the keys of a literal
  const program = programWithFuses(folder, names.length);
  await burnFuses(program);
  const wire = await getCurrentFuseWire(program);
  for (const name of names) {
    expect(String.fromCharCode(Number(wire[FuseV1Options[name]])), name).toBe(fuses[name] ? '1' : '0');
  }
  await expect(burnFuses(programWithFuses(folder, names.length + 1))).rejects.toThrow();
  rmSync(folder, { recursive: true });
});
