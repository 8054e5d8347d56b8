import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSafePath } from '../../../shared/project/safe-path.ts';

describe('a safe path', () => {
  it.each([
    'prompts/suggest.prompt',
    'goldens/trips/plan/Größe 2.yaml',
    '料理/辛い.yaml',
    '.github/x',
    'a/.gitignore',
    'console/x',
  ])('may be %j', (path) => {
    expect(parseSafePath(path)).toEqual({ ok: true, path });
  });

  const refused: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['/etc/passwd', 'absolute'],
    ['C:/x', 'absolute'],
    ['c:x', 'absolute'],
    ['a\\b', 'backslash'],
    ['a/../b', 'traversal'],
    ['..', 'traversal'],
    ['./a', 'traversal'],
    ['a//b', 'empty-segment'],
    ['a/', 'empty-segment'],
    ['a\u0000b', 'control-character'],
    ['a\nb', 'control-character'],
    ['a\ud800', 'control-character'],
    ['ab:stream', 'forbidden-character'],
    ['a?b', 'forbidden-character'],
    ['a./b', 'trailing-dot-or-space'],
    ['a /b', 'trailing-dot-or-space'],
    ['prompts/CON', 'device-name'],
    ['prompts/nul.prompt', 'device-name'],
    ['com1.txt/x', 'device-name'],
    ['.git/config', 'git-folder'],
    ['a/.GIT/config', 'git-folder'],
    ['a/.git./config', 'git-folder'],
    ['a/.g\u200cit/config', 'git-folder'],
    ['GIT~1/config', 'git-folder'],
    [`${'a/'.repeat(150)}b`, 'too-long'],
    ['ä'.repeat(130), 'too-long'],
  ];
  it.each(refused)('is never %j', (path, code) => {
    expect(parseSafePath(path)).toEqual({ ok: false, code });
  });

  it('stays in its folder on every system, whatever it is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', ':', 'C:', '.git', 'a', ' ', 'con', '~', '\u0000'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parsed = parseSafePath(pieces.join(''));
        if (!parsed.ok) return;
        expect(posix.resolve('/root', parsed.path).startsWith('/root/')).toBe(true);
        expect(win32.resolve('C:\\root', parsed.path).startsWith('C:\\root\\')).toBe(true);
        expect(posix.normalize(parsed.path)).toBe(parsed.path);
      }),
      { numRuns: 5_000 },
    );
  });
});
