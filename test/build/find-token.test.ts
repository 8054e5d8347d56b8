import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesWith, holdsSecret, mustHoldNoToken, testToken, tokenPrefix } from '../../build/find-token.ts';

describe('the search for tokens', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-find-'));
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    writeFileSync(join(folder, 'innocent.txt'), 'Nothing here, not even galley-test.');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['as it is', (token: string) => Buffer.from(`"${token}"`)],
    ['in an address', (token: string) => Buffer.from(`https://ada:${encodeURIComponent(token)}@host/`)],
    ['in a header', (token: string) => Buffer.from(`ada:${token}`).toString('base64')],
    ['in a header for another user', (token: string) => Buffer.from(`adam:${token}`).toString('base64')],
    ['in a header without a user', (token: string) => Buffer.from(`:${token}`).toString('base64')],
    ['in base64 for addresses', (token: string) => Buffer.from(`??>${token}??>`).toString('base64url')],
    ['in two bytes a letter', (token: string) => Buffer.from(`${token} ä`, 'utf16le')],
  ])('finds one %s, by itself and by how all of them begin', (_how, write) => {
    const token = testToken();
    writeFileSync(join(folder, 'deep', 'er', 'file.bin'), write(token));
    for (const secret of [token, tokenPrefix])
      expect(filesWith(folder, secret)).toEqual([join('deep', 'er', 'file.bin')]);
    expect(() => mustHoldNoToken(folder)).toThrow('file.bin');
    expect(filesWith(folder, testToken())).toEqual([]);
    rmSync(join(folder, 'deep', 'er', 'file.bin'));
    expect(() => mustHoldNoToken(folder)).not.toThrow();
  });

  it('finds one in the name of a file', () => {
    const token = testToken();
    writeFileSync(join(folder, token), '');
    expect(filesWith(folder, token)).toEqual([token]);
  });

  it('finds a secret in base64 whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 9 }),
        fc.string({ minLength: 8, maxLength: 30 }),
        fc.uint8Array({ maxLength: 9 }),
        (before, secret, after) => {
          const whole = Buffer.concat([before, Buffer.from(secret), after]);
          for (const code of ['base64', 'base64url'] as const)
            expect(holdsSecret(Buffer.from(whole.toString(code)), secret)).toBe(true);
        },
      ),
    );
  });
});
