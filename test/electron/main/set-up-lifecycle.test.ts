import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { isFirstInstance, setUpLifecycle } from '../../../electron/main/set-up-lifecycle.ts';
import type { Services } from '../../../electron/services/bridge/start-services.ts';

/** Stands for Electron's app: its events, and what was asked of it. */
function recordApp(isFirst: boolean) {
  const asked: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => isFirst,
    quit: () => asked.push('quit'),
  });
  // Of Electron's app, only what these functions use.
  return { app: app as unknown as App & EventEmitter, asked };
}

function recordWindow(isMinimized: boolean) {
  const asked: string[] = [];
  const window = {
    isMinimized: () => isMinimized,
    restore: () => asked.push('restore'),
    show: () => asked.push('show'),
    focus: () => asked.push('focus'),
  };
  return { window: window as unknown as BrowserWindow, asked }; // the same
}

describe('a second start of Galley', () => {
  it('is told to end', () => {
    expect(isFirstInstance(recordApp(false).app, () => undefined)).toBe(false);
  });

  it('brings the window of the first to the front, also one that is put away', () => {
    const { app } = recordApp(true);
    const { window, asked } = recordWindow(true);
    expect(isFirstInstance(app, () => window)).toBe(true);
    app.emit('second-instance');
    expect(asked).toEqual(['restore', 'show', 'focus']);
  });

  it('does nothing while the first has no window yet', () => {
    const { app } = recordApp(true);
    isFirstInstance(app, () => undefined);
    expect(() => app.emit('second-instance')).not.toThrow();
  });
});

describe('the end of Galley', () => {
  it('comes with its window, and waits once for the services', async () => {
    const { app, asked } = recordApp(true);
    const { promise: isClosed, resolve: close } = Promise.withResolvers<void>();
    const services: Pick<Services, 'close'> = { close: () => isClosed };
    setUpLifecycle(app, services);
    app.emit('window-all-closed');
    let prevented = 0;
    const event = { preventDefault: () => prevented++ };
    app.emit('will-quit', event);
    expect([asked, prevented]).toEqual([['quit'], 1]);
    close();
    await isClosed;
    await new Promise(setImmediate);
    expect(asked).toEqual(['quit', 'quit']);
    app.emit('will-quit', event);
    expect(prevented).toBe(1);
  });
});
