import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, net, protocol, session, shell } from 'electron';
import type { CommandId } from '../../shared/commands/command-table.ts';
import { dataFolder } from '../services/data/own-data-folder.ts';
import { loadKeyring } from '../services/keychain/keyring.ts';
import { menuTemplate } from './menu.ts';
import { openServices } from './open-services.ts';
import { openWindow } from './open-window.ts';
import { pageOrigin } from './page-origin.ts';
import { safeAddress } from './safe-address.ts';
import { setUpIpc } from './set-up-ipc.ts';
import { isFirstInstance, setUpLifecycle } from './set-up-lifecycle.ts';
import { registerPageScheme, setUpProtocol } from './set-up-protocol.ts';
import { setUpSecurity } from './set-up-security.ts';
import { createSystemFetch } from './system-fetch.ts';

// The entry of Electron's main process. What stands before `whenReady` must run before Electron is ready.
const folder = dataFolder(process.env);
let window: BrowserWindow | undefined;

app.setName('Galley');
keepElectronsDataIn(join(folder, 'electron'));
app.enableSandbox();
registerPageScheme(protocol);

if (isFirstInstance(app, () => window)) void app.whenReady().then(start).catch(leave);
else app.quit();

async function start(): Promise<void> {
  const services = await openServices({
    shell: 'electron',
    dataFolder: folder,
    origin: pageOrigin,
    // A packaged app has it outside of its archive, from which Node cannot copy folders.
    ...(app.isPackaged && { sampleFolder: join(process.resourcesPath, 'examples', 'where2eat') }),
    openAddress: openInSystem,
    // In memory, and without the rules of the page's session, which let nothing out.
    fetch: createSystemFetch(net, session.fromPartition('servers')),
    loadKeyring,
  });
  if (!services.ok) {
    dialog.showErrorBox('Galley cannot open', whyNot(services.error.code));
    return app.exit(1);
  }
  setUpSecurity(app, session.defaultSession);
  setUpProtocol(protocol, join(import.meta.dirname, '..', 'renderer'));
  setUpIpc(ipcMain, services.value, () => window?.webContents);
  setUpLifecycle(app, services.value);
  const choose = (id: CommandId) => services.value.tell('app.command', { id });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, choose)));
  window = openWindow(join(import.meta.dirname, '..', 'preload', 'preload.cjs'));
  window.once('closed', () => {
    window = undefined;
  });
}

/** A fault of ours while it opens: better a box with its name than a program without a window. */
function leave(error: unknown): void {
  dialog.showErrorBox('Galley cannot open', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

/** Electron takes no folder that is not there. One that cannot be made is told when the services do not open. */
function keepElectronsDataIn(place: string): void {
  try {
    mkdirSync(place, { recursive: true });
    app.setPath('userData', place);
  } catch {
    // Electron's own place will do for the moment that it takes to say so.
  }
}

async function openInSystem(address: string): Promise<void> {
  const safe = safeAddress(address);
  if (safe !== null) await shell.openExternal(safe);
}

function whyNot(code: string): string {
  return code === 'locked'
    ? 'Another Galley is open on this computer. Its window is behind another one, or on another desktop.'
    : `Its data folder cannot be used: ${folder} (${code}).`;
}
