import { createStore } from 'zustand/vanilla';
import type { Snapshot } from '../engine/snapshot.ts';

/** What the engine has worked out last. */
export interface CheckState {
  readonly snapshot?: Snapshot | undefined;
  /** The newest edit is not judged yet. */
  readonly isWorking: boolean;
  /** Why the engine could not judge; the last snapshot stays. */
  readonly failure?: string | undefined;
}

/** Makes the store of what the engine says. */
export function createCheckStore() {
  return createStore<CheckState>(() => ({ isWorking: false }));
}

/** The store of what the engine says. */
export type CheckStore = ReturnType<typeof createCheckStore>;
