import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../shared/ipc/channels.ts';
import { makeBridge } from './make-bridge.ts';

// Runs in Electron's sandbox: one CommonJS file, which may use little more than these two modules.
contextBridge.exposeInMainWorld(
  'galley',
  makeBridge(channels, {
    call: (channel, input) => ipcRenderer.invoke(channel, input),
    listen: (channel, listener) => {
      const forward = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(channel, forward);
      return () => {
        ipcRenderer.removeListener(channel, forward);
      };
    },
  }),
);
