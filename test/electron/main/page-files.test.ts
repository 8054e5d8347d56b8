import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPageFile } from '../../../electron/main/page-files.ts';

const origin = 'app://galley';
const pathOf = (path: string) => findPageFile(`${origin}${path}`, origin)?.path ?? null;
const policyOf = (path: string) =>
  findPageFile(`${origin}${path}`, origin)?.headers['content-security-policy'];

describe('files of the page', () => {
  it.each([
    ['', 'index.html'],
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/main-1a2b.js', 'assets/main-1a2b.js'],
    ['/assets/main-1a2b.js?import#part', 'assets/main-1a2b.js'],
    ['/fonts/a%20name.woff2', 'fonts/a name.woff2'],
    ['/assets/../index.html', 'index.html'],
  ])('are found at %s', (address, path) => {
    expect(pathOf(address)).toBe(path);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/assets/../../package.json',
    '/..%5cpackage.json',
    '/%00index.html',
    '/%E0%A4%A',
    '/assets/',
    '/.env',
    '/main.js.map',
    '/notes.md',
  ])('are not found at %s', (address) => {
    expect(pathOf(address)).toBeNull();
  });

  it('are not served to another origin, however alike', () => {
    for (const other of [
      'app://galley.evil/index.html',
      'app://galleyx/index.html',
      'https://galley/index.html',
    ]) {
      expect(findPageFile(other, origin)).toBeNull();
    }
  });

  it('never lie outside of their folder, whatever is asked', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      'a',
      '',
      '%2f',
      '%5c',
      '\\',
      '%252e%252e',
      'x.js',
      '//',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = pathOf(`/${parts.join('/')}`);
        if (path === null) return;
        expect(path.split('/')).not.toContain('..');
        expect(path.startsWith('/')).toBe(false);
      }),
    );
  });

  it('carry the policy of the page, and of the engine only for its workers', () => {
    for (const path of [
      '/',
      '/assets/main.js',
      '/assets/engine.worker-1.js',
      '/workers/editor.worker-1.js',
    ]) {
      expect(policyOf(path)).not.toContain('unsafe-eval');
    }
    for (const path of ['/workers/engine.worker-1a.js', '/workers/sandbox.worker-1a.js']) {
      expect(policyOf(path)).toContain("'unsafe-eval'");
      expect(policyOf(path)).toContain("connect-src 'none'");
    }
  });
});
