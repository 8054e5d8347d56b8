import type { Bridge } from '../shared/ipc/api.ts';
import { withoutThrowing } from './stores/without-throwing.ts';

/** The bridge to the services. Nothing else in the page reads it. Undefined when the page was opened outside of Galley. */
export function readBridge(): Bridge | undefined {
  const { galley } = globalThis as { galley?: Bridge }; // put there by the preload script
  return galley && withoutThrowing(galley);
}
