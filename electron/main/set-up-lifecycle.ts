import type { App, BrowserWindow } from 'electron';
import type { Services } from '../services/bridge/start-services.ts';

/** One Galley at a time: a second start shows the window of the first. False in the second, which must end. */
export function isFirstInstance(app: App, window: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const open = window();
    if (open?.isMinimized()) open.restore();
    open?.show(); // it may be hidden, or not painted yet
    open?.focus();
  });
  return true;
}

/** Ends the app with its window, on every system, and closes the services before it goes. */
export function setUpLifecycle(app: App, services: Pick<Services, 'close'>): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void services.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
