import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Bundles `prompt-check` with all it needs, so that the published command has no dependencies to install. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: { main: 'electron/cli/main.ts', sandbox: 'electron/worker/sandbox-thread.ts' },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
