import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { pageOrigin } from './page-origin.ts';
import { windowOptions } from './window-options.ts';

/** A page that crashes more often than this is not loaded again: it would crash once more. */
const maximumCrashes = 5;

/** Opens the window and shows it with its first paint. A page that crashes is loaded again; its text is in the journal. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, nativeTheme.shouldUseDarkColors));
  let crashes = 0;
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    crashes += 1;
    if (reason === 'clean-exit') return;
    if (crashes <= maximumCrashes) return window.webContents.reload();
    dialog.showErrorBox(
      'Galley’s window stopped',
      'It stopped several times in a row. Your edits are kept: they are there when you start Galley again.',
    );
    window.destroy(); // with its window, the app ends in order
  });
  void window.loadURL(`${pageOrigin}/`);
  return window;
}
