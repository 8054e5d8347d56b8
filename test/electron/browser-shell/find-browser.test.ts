import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from '../../../electron/browser-shell/find-browser.ts';

describe('where a browser may be', () => {
  it('looks along the path on Linux, Chrome before Chromium, a snap last', () => {
    const places = browserPlaces('linux', { PATH: '/snap/bin:/usr/local/bin' });
    expect(places.indexOf('/usr/local/bin/google-chrome')).toBeLessThan(places.indexOf('/usr/bin/chromium'));
    expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/snap/bin/chromium'));
  });

  it('looks among the applications of the computer and of the person on macOS', () => {
    const places = browserPlaces('darwin', { HOME: '/Users/ada' });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('looks among the programs on Windows, where Edge always is', () => {
    const places = browserPlaces('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' });
    expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  it('takes the first that is a program', () => {
    expect(findBrowser(['/nowhere/chrome', process.execPath])).toBe(process.execPath);
    expect(findBrowser(['/nowhere/chrome'])).toBeUndefined();
  });
});
