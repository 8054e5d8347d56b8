import type { Bridge } from '../../shared/ipc/api.ts';

/**
 * The bridge with answers only. A shell whose services are gone rejects a call instead of answering it; what waits for
 * an answer would wait for ever.
 */
export function withoutThrowing(bridge: Bridge): Bridge {
  const call = Object.fromEntries(
    Object.entries(bridge.call).map(([channel, ask]) => [
      channel,
      async (input: never) => {
        try {
          return await ask(input);
        } catch (error) {
          const detail = error instanceof Error ? error.message : String(error);
          return { ok: false, error: { code: 'internal', detail } };
        }
      },
    ]),
  );
  return { on: bridge.on, call: call as unknown as Bridge['call'] }; // each function wrapped under its own name
}
