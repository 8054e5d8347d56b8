import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from './licences-plugin.ts';

/** Builds Electron's main process: one ES module and what it loads later. The keychain's library is native: it stays outside. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  plugins: [licences('main')],
  ssr: { noExternal: true, external: ['electron', '@napi-rs/keyring'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'electron/main/main.ts',
        'history-thread': 'electron/services/history/history-thread.ts',
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
