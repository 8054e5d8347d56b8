import type { z } from 'zod';
import type { CallChannel, EventChannel } from './channels.ts';
import type { calls, events } from './contract.ts';
import type { Envelope } from './errors.ts';

/** What a call takes. */
export type InputOf<C extends CallChannel> = z.input<(typeof calls)[C]['input']>;

/** What a call gives. */
export type OutputOf<C extends CallChannel> = z.output<(typeof calls)[C]['output']>;

/** What an event tells. */
export type EventOf<C extends EventChannel> = z.output<(typeof events)[C]>;

/** The bridge as the page sees it: `window.galley`, one frozen object. */
export interface Bridge {
  readonly call: { readonly [C in CallChannel]: (input: InputOf<C>) => Promise<Envelope<OutputOf<C>>> };
  /** Listens, until the function that it gives is called. */
  readonly on: { readonly [C in EventChannel]: (listener: (event: EventOf<C>) => void) => () => void };
}
