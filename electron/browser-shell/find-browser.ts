import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** Where Chrome, Edge or Chromium may be on this kind of computer, the likeliest first. */
export function browserPlaces(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = environment[name];
      return folder === undefined ? [] : windowsPrograms.map((parts) => win32.join(folder, ...parts));
    });
  }
  if (platform === 'darwin') {
    return ['/Applications', posix.join(environment.HOME ?? '/', 'Applications')].flatMap((folder) =>
      macApplications.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = [...(environment.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/opt/google/chrome'];
  // A browser from a snap may neither use our data folder nor our pipe: it comes last.
  const ordered = [...folders.filter((folder) => folder !== '/snap/bin'), '/snap/bin'];
  return [...new Set(linuxNames.flatMap((name) => ordered.map((folder) => posix.join(folder, name))))];
}

/** The first of these places where a program is, if any. */
export function findBrowser(places: readonly string[]): string | undefined {
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
