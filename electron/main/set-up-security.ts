import type { App, Session } from 'electron';
import { mayNavigate } from './navigation.ts';
import { pageOrigin } from './page-origin.ts';
import { mayHave } from './permissions.ts';

/** Refuses what no page of ours does: permissions, devices, other pages, new windows, web views, downloads, the network. */
export function setUpSecurity(app: App, session: Session): void {
  refusePermissions(session);
  session.on('will-download', (event) => event.preventDefault());
  // The page has no network of its own; nothing that it, the spell checker or the browser asks for leaves this computer.
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (_, answer) => answer({ cancel: true }),
  );
  // Elsewhere a dictionary would have to be downloaded.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (!mayNavigate(details.url, pageOrigin)) details.preventDefault();
    });
    contents.on('will-frame-navigate', (details) => {
      if (!details.isMainFrame || !mayNavigate(details.url, pageOrigin)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => details.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** A request is asked for by the frame's address; a check by an origin, which some checks give with a trailing slash. */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayHave(permission, originOf(details.requestingUrl), pageOrigin));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    mayHave(permission, originOf(origin), pageOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}

/** Node gives a scheme of our own no origin: it is cut out of the address instead. */
function originOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(address)?.[0] ?? '';
}
