import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { channels } from '../../shared/ipc/channels.ts';
import type { Services } from '../services/bridge/start-services.ts';
import type { Sender } from './sender.ts';

/** Lets the page call the services, one handler a channel, and tells it what they tell. Only this file uses `ipcMain`. */
export function setUpIpc(
  ipcMain: IpcMain,
  services: Services,
  contents: () => WebContents | undefined,
): void {
  for (const [channel, kind] of Object.entries(channels)) {
    if (kind !== 'call') continue;
    ipcMain.handle(channel, (event, input: unknown) => services.handleCall(channel, input, senderOf(event)));
  }
  services.listen((channel, payload) => {
    const page = contents();
    if (page !== undefined && !page.isDestroyed()) page.send(channel, payload);
  });
}

function senderOf({ senderFrame }: IpcMainInvokeEvent): Sender | null {
  return senderFrame === null ? null : { origin: senderFrame.origin, topFrame: senderFrame.parent === null };
}
