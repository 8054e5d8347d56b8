import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Serves or builds the page with services in memory: `vite dev --config test/renderer/harness/vite.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  server: { fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] } },
  build: {
    outDir: fileURLToPath(new URL('../../../node_modules/.cache/harness', import.meta.url)),
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
