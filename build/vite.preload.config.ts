import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licences } from './licences-plugin.ts';

/** Builds the preload script: sandboxed scripts are one CommonJS file that can load nothing but `electron`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  plugins: [licences('preload')],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist/preload',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { preload: 'electron/preload/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
