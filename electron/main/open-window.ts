import { BrowserWindow, nativeTheme } from 'electron';
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
    if (reason !== 'clean-exit' && crashes <= maximumCrashes) window.webContents.reload();
  });
  void window.loadURL(`${pageOrigin}/`);
  return window;
}
