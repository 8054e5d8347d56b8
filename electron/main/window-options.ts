import type { BrowserWindowConstructorOptions } from 'electron';
import { webPreferences } from './web-preferences.ts';

/** The page's `--paper` in both appearances (`renderer/styles/tokens.css`), so that a window shows no flash before its page is painted. */
const background = { light: '#f6f2ea', dark: '#191816' };

/** The window: its size at first, the smallest that the page is made for, and what its page may be. */
export function windowOptions(preload: string, isDark: boolean): BrowserWindowConstructorOptions {
  return {
    // Electron keeps the place and size of a window that has a name.
    name: 'main',
    windowStatePersistence: true,
    title: 'Galley',
    width: 1280,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: isDark ? background.dark : background.light,
    webPreferences: { ...webPreferences, preload },
  };
}
