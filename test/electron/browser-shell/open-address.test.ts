import { describe, expect, it } from 'vitest';
import { openCommand } from '../../../electron/browser-shell/open-address.ts';

describe('opening an address', () => {
  it('hands it to the system as one argument, never to a command line', () => {
    const address = 'https://example.com/?a=1&b=$(date)';
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const [program, args] = openCommand(platform, address);
      expect(program).not.toMatch(/cmd|sh$/);
      expect(args.at(-1)).toBe(address);
    }
  });
});
