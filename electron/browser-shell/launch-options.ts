import type { chromium } from 'playwright-core';

type LaunchOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** What decides how the browser is started. */
export interface LaunchWish {
  /** The browser's program. */
  readonly browser: string;
  readonly headless: boolean;
  /** Chromium refuses to start with its sandbox as root: only then is it dropped. */
  readonly root: boolean;
  /** The page comes from a server of this computer, which alone can be reached. */
  readonly isDeveloped?: boolean;
}

/** No name is looked up and no address reached, whatever the page or the browser itself may try. */
const noNetwork = [
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
];

/** How the browser is started: as an app window of its own, driven over a pipe, so that no port is opened. */
export function launchOptions(wish: LaunchWish): LaunchOptions {
  const { browser, headless, root, isDeveloped } = wish;
  return {
    executablePath: browser,
    headless,
    chromiumSandbox: !root,
    // Without these two a bar says that the window is automated, and pages may open windows.
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    args: [
      // Not the page's own address: nothing answers there before this process does, and an address that fails to load
      // while the browser starts can hold up its driver for ever.
      '--app=data:text/html,<title>Galley</title>',
      '--no-first-run',
      '--no-default-browser-check',
      '--window-size=1280,860',
      `--host-resolver-rules=MAP * ~NOTFOUND${isDeveloped ? ' , EXCLUDE localhost' : ''}`,
      ...noNetwork,
      // Root means a container: there is no graphics card, and the notice about the sandbox is Galley's own.
      ...(root ? ['--disable-gpu', '--test-type'] : []),
    ],
    viewport: null,
    // Milliseconds. A browser that takes longer will never come.
    timeout: 60_000,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // The system's own theme, contrast and motion reach the page.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    // Ends are handled by the shell, which closes the services first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}
