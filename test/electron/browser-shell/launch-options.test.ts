import { describe, expect, it } from 'vitest';
import { launchOptions } from '../../../electron/browser-shell/launch-options.ts';

const options = (root: boolean) => launchOptions({ browser: '/usr/bin/chromium', headless: false, root });

describe('how the browser is started', () => {
  it('keeps its sandbox for everybody but root', () => {
    expect(options(false).chromiumSandbox).toBe(true);
    expect(options(false).args).not.toContain('--test-type');
    expect(options(true).chromiumSandbox).toBe(false);
  });

  it('opens an app window, not a tab, and no port', () => {
    expect(options(false).args).toContain('--app=data:text/html,<title>Galley</title>');
    expect(options(false).args?.filter((arg) => arg.includes('remote-debugging'))).toEqual([]);
  });

  it('can look up no name and keeps pages from opening windows', () => {
    expect(options(false).args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(options(false).ignoreDefaultArgs).toContain('--disable-popup-blocking');
  });

  it('switches no protection off', () => {
    for (const root of [true, false]) {
      const { args, ...rest } = options(root);
      expect(args?.filter((arg) => /disable-web-security|allow-running|ignore-cert/.test(arg))).toEqual([]);
      expect(rest.bypassCSP ?? false).toBe(false);
      expect(rest.ignoreHTTPSErrors ?? false).toBe(false);
    }
  });
});
