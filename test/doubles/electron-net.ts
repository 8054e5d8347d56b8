import { EventEmitter } from 'node:events';
import { request as ask } from 'node:http';
import type { Net } from 'electron';

/** Electron's `net.request` over Node's network: the events and names of `electron.d.ts`, as far as our code uses them. */
export function netDouble(): Pick<Net, 'request'> {
  const request = ({ url = '', method = 'GET' }: { readonly url?: string; readonly method?: string }) => {
    const events = new EventEmitter();
    const sent = ask(url, { method });
    sent.on('response', (answer) => {
      const { statusCode = 0, headers } = answer;
      if (statusCode < 300 || statusCode >= 400) return void events.emit('response', answer);
      events.emit('redirect', statusCode, method, new URL(headers.location ?? '', url).href, {});
    });
    let isAborted = false;
    sent.on('error', (error) => {
      if (!isAborted) events.emit('error', error);
    });
    sent.on('close', () => events.emit('close'));
    return Object.assign(events, {
      setHeader: (name: string, value: string) => void sent.setHeader(name, value),
      abort: () => {
        isAborted = true;
        events.emit('abort');
        sent.destroy();
      },
      end: (body?: Buffer) => void sent.end(body),
    });
  };
  return { request: request as unknown as Net['request'] }; // only what our code uses of it is there
}
