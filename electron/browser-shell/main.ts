import { fileURLToPath } from 'node:url';
import { openServices } from '../main/open-services.ts';
import { dataFolder } from '../services/data/own-data-folder.ts';
import { loadKeyring } from '../services/keychain/keyring.ts';
import { browserPlaces, findBrowser } from './find-browser.ts';
import { openAddress } from './open-address.ts';
import { browserOrigin, startBrowserShell } from './start-browser-shell.ts';

// The entry of the browser shell, `node dist/browser-shell/main.mjs [browser's program]`.
const browser = process.argv[2] ?? findBrowser(browserPlaces(process.platform, process.env));
if (browser === undefined) leave('Galley found no Chrome, Edge or Chromium on this computer.');
const folder = dataFolder(process.env);
const root = process.getuid?.() === 0;
const services = await openServices({
  shell: 'browser',
  dataFolder: folder,
  origin: browserOrigin,
  openAddress,
  loadKeyring,
  isUnshielded: root,
});
if (!services.ok) {
  leave(
    services.error.code === 'locked'
      ? 'Galley is already open on this computer. Its window is behind another one, or on another desktop.'
      : `Galley cannot use its data folder ${folder} (${services.error.code}).`,
  );
}
try {
  const shell = await startBrowserShell({
    browser,
    dataFolder: folder,
    pageFolder: fileURLToPath(new URL('../renderer/', import.meta.url)),
    services: services.value,
    headless: false,
    root,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void shell.close());
  }
  await shell.closed;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.includes('Missing X server')
    ? 'it could not reach the display. Is DISPLAY right, and may this user use it?'
    : message.split('\n')[0];
  console.error(`Galley could not open its window with ${browser}: ${reason}`);
  process.exitCode = 1;
}
await services.value.close();

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
