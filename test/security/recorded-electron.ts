import { EventEmitter } from 'node:events';
import type { App, Protocol, Session } from 'electron';

type Handler = (...given: readonly never[]) => unknown;

/** What was given to Electron, by the name of what took it. */
export interface RecordedElectron {
  readonly app: App;
  readonly session: Session;
  readonly protocol: Protocol;
  /** Calls what was given to a function of Electron's; the last one that was given counts. */
  readonly run: (name: string, ...given: readonly unknown[]) => unknown;
  /** A page's contents, as Electron tells the app about each new one. */
  readonly newContents: () => EventEmitter;
}

/** Stands where Electron is, which cannot run here, and takes what our code gives it. Its names are those of `electron.d.ts`. */
export function recordElectron(): RecordedElectron {
  const given = new Map<string, unknown>();
  const take = (name: string) => (what: unknown, more?: unknown) => {
    given.set(name, typeof what === 'function' || more === undefined ? what : more);
    if (name === 'handle') given.set(`handle ${String(what)}`, more);
  };
  const app = new EventEmitter();
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: take('setPermissionRequestHandler'),
    setPermissionCheckHandler: take('setPermissionCheckHandler'),
    setDevicePermissionHandler: take('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: take('setDisplayMediaRequestHandler'),
    setSpellCheckerEnabled: take('setSpellCheckerEnabled'),
    webRequest: { onBeforeRequest: take('onBeforeRequest') },
  });
  const protocol = {
    registerSchemesAsPrivileged: take('registerSchemesAsPrivileged'),
    handle: take('handle'),
  };
  return {
    // Each has what our code uses of it, and no more.
    app: app as unknown as App,
    session: session as unknown as Session,
    protocol: protocol as unknown as Protocol,
    run: (name, ...what) => {
      const handler = given.get(name);
      if (typeof handler !== 'function') return handler;
      return (handler as Handler)(...(what as never[])); // the test gives what Electron would
    },
    newContents: () => {
      const contents = Object.assign(new EventEmitter(), {
        setWindowOpenHandler: take('setWindowOpenHandler'),
      });
      app.emit('web-contents-created', {}, contents);
      return contents;
    },
  };
}

/** An event of Electron's that can be prevented. */
export function preventable(details: Readonly<Record<string, unknown>> = {}) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
