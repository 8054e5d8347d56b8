import { createStore } from 'zustand/vanilla';
import type { EventOf, OutputOf } from '../../shared/ipc/api.ts';

/** Something that the creator is told once. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'error';
  /** A button beside the text. Such a message stays longer. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What may stand over the window. */
export type DialogName = 'folder' | 'address' | 'save' | 'find' | 'keys' | 'about';

/** What a login is asked for: the open project's other side, or an address that is to be opened. */
export type LoginTarget =
  | { readonly kind: 'project'; readonly id: string }
  | { readonly kind: 'address'; readonly address: string };

/** What belongs to the window itself. */
export interface UiState {
  readonly info?: OutputOf<'app.info'> | undefined;
  readonly recent: OutputOf<'projects.recent'>;
  readonly notices: readonly EventOf<'app.notice'>[];
  readonly toasts: readonly Toast[];
  readonly dialog?: DialogName | undefined;
  /** What was not saved to the folder, and why: shown until it is closed. */
  readonly refused: OutputOf<'drafts.save-to-folder'>['refused'];
  /** What the form for a login, which stands over the window, is for. */
  readonly login?: LoginTarget | undefined;
  /** How many logins were taken in this run: what one was missing for is read again. */
  readonly loginsTaken: number;
}

/** Makes the store of the window. */
export function createUiStore() {
  return createStore<UiState>(() => ({ recent: [], notices: [], toasts: [], refused: [], loginsTaken: 0 }));
}

/** The store of the window. */
export type UiStore = ReturnType<typeof createUiStore>;
