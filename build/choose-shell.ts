import { browserPlaces, findBrowser } from '../electron/browser-shell/find-browser.ts';
import { findElectron, installElectron } from './electron-binary.ts';

/** The program that shows the window, and what was done to get it, in a line for the terminal. */
export type Shell =
  | { readonly kind: 'electron'; readonly program: string; readonly said: string }
  | { readonly kind: 'browser'; readonly program: string; readonly said: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Chooses what shows the window: Electron when it is there or can be had, else an installed browser, else one that is
 * installed now. `GALLEY_SHELL` asks for one of the two. A string says why there is none, and what to do.
 */
export async function chooseShell(environment: Environment): Promise<Shell | string> {
  const wanted = environment.GALLEY_SHELL;
  if (wanted !== undefined && wanted !== '' && wanted !== 'electron' && wanted !== 'browser') {
    return `GALLEY_SHELL is "${wanted}"; it may be "electron" or "browser".`;
  }
  if (wanted !== 'browser') {
    const electron = findElectron();
    if (electron !== undefined) return { kind: 'electron', program: electron, said: 'Opening Galley.' };
    const fetched = await installElectron(environment);
    if (fetched !== undefined) {
      return { kind: 'electron', program: fetched, said: 'Downloaded Electron once; opening Galley.' };
    }
    if (wanted === 'electron') {
      return 'Electron is not here and could not be downloaded from github.com. ELECTRON_MIRROR may name another place; without GALLEY_SHELL=electron, Galley opens in a browser window.';
    }
  }
  const why = wanted === 'browser' ? '' : ' (Electron could not be downloaded)';
  const found = findBrowser(browserPlaces(process.platform, environment));
  if (found !== undefined) {
    return { kind: 'browser', program: found, said: `Opening Galley in a window of ${found}${why}.` };
  }
  // Loaded only now: Playwright takes a third of a second to load.
  const { installBrowser } = await import('./install-browser.ts');
  const installed = await installBrowser(environment);
  if (installed === undefined) {
    return 'Galley needs Electron, Chrome, Edge or Chromium; none is here, and none could be installed. Install one of these browsers and run "npm start" again.';
  }
  return {
    kind: 'browser',
    program: installed.program,
    said: `Installed Chromium (${installed.from}); opening Galley in a window of it${why}.`,
  };
}
