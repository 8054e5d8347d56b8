import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { devPolicy } from '../../build/dev-policy.ts';
import { pagePolicy } from '../../electron/main/csp.ts';

describe('the policy while Galley is developed', () => {
  it('is looser only in what hot reload needs', () => {
    const policy = devPolicy('ws://localhost:5173');
    const looser = Object.keys(pagePolicy).filter(
      (directive) => JSON.stringify(policy[directive]) !== JSON.stringify(pagePolicy[directive]),
    );
    expect(looser.sort()).toEqual([
      'connect-src',
      'require-trusted-types-for',
      'script-src',
      'trusted-types',
      'worker-src',
    ]);
    expect(policy['connect-src']).toEqual(["'self'", 'ws://localhost:5173']);
  });

  it('is known to no part of the app that is handed out', () => {
    for (const folder of ['main', 'browser-shell', 'preload']) {
      const place = new URL(`../../electron/${folder}/`, import.meta.url);
      for (const name of readdirSync(place)) {
        expect(readFileSync(new URL(name, place), 'utf8'), name).not.toMatch(/dev-policy|ws:\/\/localhost/);
      }
    }
  });
});
