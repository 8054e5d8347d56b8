import { describe, expect, it } from 'vitest';
import { makeBridge } from '../../../electron/preload/make-bridge.ts';
import { channels } from '../../../shared/ipc/channels.ts';

function bridgeThatNotes() {
  const calls: unknown[] = [];
  const listeners = new Map<string, (payload: unknown) => void>();
  const bridge = makeBridge(channels, {
    call: async (channel, input) => {
      calls.push([channel, input]);
      return { ok: true, value: null };
    },
    listen: (channel, listener) => {
      listeners.set(channel, listener);
      return () => void listeners.delete(channel);
    },
  });
  return { bridge, calls, listeners };
}

describe('the bridge', () => {
  it('has one function for each channel, and no other way through', () => {
    const { bridge } = bridgeThatNotes();
    expect([...Object.keys(bridge.call), ...Object.keys(bridge.on)].sort()).toEqual(
      Object.keys(channels).sort(),
    );
    expect(Object.keys(bridge)).toEqual(['call', 'on']);
  });

  it('cannot be changed by a page', () => {
    const { bridge } = bridgeThatNotes();
    for (const part of [bridge, bridge.call, bridge.on]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('passes a call under its own channel, whatever else it is given', async () => {
    const { bridge, calls } = bridgeThatNotes();
    const call = bridge.call['folders.list'] as (...inputs: unknown[]) => Promise<unknown>; // a page can pass more
    await call({ folder: null }, 'app.info');
    expect(calls).toEqual([['folders.list', { folder: null }]]);
  });

  it('hands listeners the payload alone, until they stop', () => {
    const { bridge, listeners } = bridgeThatNotes();
    const heard: unknown[] = [];
    const stop = bridge.on['app.notice']?.((...all: unknown[]) => heard.push(all));
    const deliver = listeners.get('app.notice') as (...all: unknown[]) => void; // a shell could pass more
    deliver({ kind: 'restored' }, 'an event object');
    expect(heard).toEqual([[{ kind: 'restored' }]]);
    stop?.();
    expect(listeners.size).toBe(0);
  });
});
