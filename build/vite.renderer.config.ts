import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licences } from './licences-plugin.ts';

/** Files of workers. Their names decide which of them may evaluate: `electron/main/page-files.ts`. */
const workers = { entryFileNames: 'workers/[name]-[hash].js', chunkFileNames: 'workers/[name]-[hash].js' };

/** Libraries of the engine import parts of Node for what they never do in a page: known, and no news in every build. */
function onLog(
  level: 'debug' | 'info' | 'warn',
  log: { readonly message: string },
  print: (level: 'debug' | 'info' | 'warn', log: { readonly message: string }) => void,
): void {
  if (!log.message.includes('externalized for browser compatibility')) print(level, log);
}

/** Builds the page. Nothing is put inline, because its security policy allows no script but its own files. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  logLevel: 'warn',
  plugins: [react(), licences('page')],
  worker: {
    format: 'es',
    plugins: () => [licences('workers')],
    rolldownOptions: { output: workers, onLog },
  },
  build: {
    rolldownOptions: { onLog },
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // Installed browsers that are two years old still run it.
    target: 'chrome128',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Monaco is one large chunk on purpose, loaded when an editor is opened.
    chunkSizeWarningLimit: 5_000,
  },
});
