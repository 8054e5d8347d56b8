/** How a bridge reaches the services, whatever the shell. */
export interface BridgeWires {
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  readonly listen: (channel: string, listener: (payload: unknown) => void) => () => void;
}

/** The bridge before it has its types; `Bridge` in `shared/ipc/api.ts` says what each channel takes and gives. */
export interface UntypedBridge {
  readonly call: Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  readonly on: Readonly<Record<string, (listener: (payload: unknown) => void) => () => void>>;
}

/**
 * Makes `window.galley` from the table of channels: one frozen object with one function a channel and no other way.
 * Uses nothing outside itself: the browser shell sends its source text into the page.
 */
export function makeBridge(
  table: Readonly<Record<string, 'call' | 'event'>>,
  wires: BridgeWires,
): UntypedBridge {
  const call: Record<string, UntypedBridge['call'][string]> = {};
  const on: Record<string, UntypedBridge['on'][string]> = {};
  for (const [channel, kind] of Object.entries(table)) {
    if (kind === 'call') call[channel] = (input) => wires.call(channel, input);
    // Listeners are handed the payload alone, never the shell's own event object.
    else on[channel] = (listener) => wires.listen(channel, (payload) => listener(payload));
  }
  return Object.freeze({ call: Object.freeze(call), on: Object.freeze(on) });
}
