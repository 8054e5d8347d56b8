import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCodeOf } from '../electron/services/system-error.ts';

/** How every token begins that a test gives the app. Put together here, so that no source holds it whole. */
export const tokenPrefix = ['galley', 'test', 'token', ''].join('-');

/** A token of its own for a test. */
export function testToken(): string {
  return `${tokenPrefix}${randomBytes(12).toString('hex')}`;
}

/**
 * The forms in which a secret could lie about: as it is, in an address, in two bytes a letter as browsers store texts,
 * and in base64 (of both alphabets), where it looks different at each of three places in a longer text.
 */
export function formsOf(secret: string): readonly Buffer[] {
  const plain = Buffer.from(secret);
  const encoded = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .replace(/=+$/, '');
    // The signs at both ends depend on what stands beside it.
    const inner = text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + plain.length) * 8) / 6));
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const texts = new Set([secret, encodeURIComponent(secret), ...encoded]);
  return [...[...texts].map((text) => Buffer.from(text)), Buffer.from(secret, 'utf16le')];
}

/** Whether a secret is in some bytes, in any of its forms. */
export function holdsSecret(bytes: Buffer, secret: string): boolean {
  return formsOf(secret).some((form) => bytes.includes(form));
}

/** The files below a folder that hold a secret in their text or their name. Files that end meanwhile are passed over. */
export function filesWith(folder: string, secret: string): readonly string[] {
  const forms = formsOf(secret);
  const holds = (bytes: Buffer) => forms.some((form) => bytes.includes(form));
  return namesIn(folder).filter((name) => {
    if (holds(Buffer.from(name))) return true;
    const path = join(folder, name);
    try {
      return statSync(path).isFile() && holds(readFileSync(path));
    } catch (error) {
      if (systemCodeOf(error) === undefined) throw error;
      return false;
    }
  });
}

/** Throws when a token of any test lies in a folder. To be called before the folder is removed. */
export function mustHoldNoToken(folder: string): void {
  const found = filesWith(folder, tokenPrefix);
  if (found.length > 0) throw new Error(`A token was left in ${folder}: ${found.join(', ')}`);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return [];
  }
}
