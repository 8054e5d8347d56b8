import { appendFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { holdsSecret, tokenPrefix } from './find-token.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Specs over what was built. */
const inTheApp = [
  'test/e2e/**/*.test.ts',
  'test/accessibility/**/*.test.ts',
  'test/security/app/**/*.test.ts',
];

/** Two projects: `unit` runs on sources and is quick, `e2e` drives the built command line as a user would. */
export default defineConfig({
  root,
  test: {
    // Browsers and servers are mostly waited for: one core alone would idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What the tests print is searched as what they write is: see test.ts.
    onConsoleLog: (printed) => {
      if (holdsSecret(Buffer.from(printed), tokenPrefix)) keepPrinted(printed);
    },
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['test/**/*.test.ts'],
          exclude: [...inTheApp, 'test/bench/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: inTheApp,
          globalSetup: 'build/set-up-tests.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

function keepPrinted(printed: string): void {
  appendFileSync(join(tmpdir(), 'printed-by-tests.txt'), printed);
}
