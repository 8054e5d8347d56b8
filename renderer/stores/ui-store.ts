import { createStore } from 'zustand/vanilla';
import type { EventOf, OutputOf } from '../../shared/ipc/api.ts';

/** Something that the creator is told once. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'error';
  /** The step that this message offers to take back. */
  readonly takeBack?: number | undefined;
}

/** What belongs to the window itself. */
export interface UiState {
  readonly info?: OutputOf<'app.info'> | undefined;
  readonly recent: OutputOf<'projects.recent'>;
  readonly notices: readonly EventOf<'app.notice'>[];
  readonly toasts: readonly Toast[];
  readonly dialog?: 'folder' | 'save' | undefined;
}

/** Makes the store of the window. */
export function createUiStore() {
  return createStore<UiState>(() => ({ recent: [], notices: [], toasts: [] }));
}

/** The store of the window. */
export type UiStore = ReturnType<typeof createUiStore>;
