import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from './licences-plugin.ts';

/** Builds the program behind the browser window. Playwright stays outside: it finds its own files; so does the keychain's native library. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  plugins: [licences('browser-shell')],
  ssr: { noExternal: true, external: ['playwright-core', '@napi-rs/keyring'] },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'dist/browser-shell',
    emptyOutDir: true,
    // The bridge's source text is sent into the page as it stands.
    minify: false,
    rolldownOptions: {
      input: {
        main: 'electron/browser-shell/main.ts',
        'history-thread': 'electron/services/history/history-thread.ts',
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
