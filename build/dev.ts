import { fileURLToPath } from 'node:url';
import { chooseShell } from './choose-shell.ts';

// `npm run dev`: the app for those who work on it, with the page as its sources are. Its data are its own, so that
// nothing of what somebody really edits is touched.
const dataFolder =
  process.env.GALLEY_DATA_DIR ?? fileURLToPath(new URL('../node_modules/.cache/dev-data', import.meta.url));
const wanted = process.env.GALLEY_SHELL;
const shell = await chooseShell({
  ...process.env,
  GALLEY_SHELL: wanted === 'electron' ? 'electron' : 'browser',
});
if (typeof shell === 'string') {
  console.error(shell);
  process.exitCode = 1;
} else if (shell.kind === 'electron') {
  const { startDevElectron } = await import('./start-dev-electron.ts');
  console.log('Galley in Electron: the page is built and loaded again whenever a source of it changes.');
  await startDevElectron(shell.program, dataFolder);
} else {
  const { startDev } = await import('./start-dev.ts');
  const dev = await startDev({ browser: shell.program, dataFolder, headless: false });
  console.log(
    'Galley with hot reload. Its security policy is looser here than in what is handed out (build/dev-policy.ts).',
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void dev.close());
  await dev.shell.closed;
  await dev.close();
}
