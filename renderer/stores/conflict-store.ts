import { createStore } from 'zustand/vanilla';
import type { SectionConflict } from '../../shared/proposal/merged-file.ts';
import type { Draft } from './project-store.ts';
import type { Screen } from './selection-store.ts';

/** Where somebody was who came to choose, and goes back to. */
export type ConflictOrigin =
  | { readonly kind: 'propose' }
  | { readonly kind: 'proposal'; readonly number: number }
  | { readonly kind: 'screen'; readonly screen: Screen };

/** Files whose two changes are put together by a person. */
export interface ConflictSubject {
  readonly paths: readonly string[];
  /** Texts that stand for the edits of files which are not edited here any more. */
  readonly proposed: ReadonlyMap<string, Draft>;
  readonly from: ConflictOrigin;
}

/** Which of the texts is taken. */
export type Taken = 'mine' | 'theirs' | 'own';

/** What was chosen for a place, and what it was chosen between: of other texts it says nothing. */
export interface KeptChoice {
  readonly taken: Taken;
  readonly of: Pick<SectionConflict, 'base' | 'mine' | 'theirs'>;
}

/** What is put together, and what was chosen so far. Choices stay until the window is closed. */
export interface ConflictState {
  readonly subject?: ConflictSubject | undefined;
  /** Whether what is live is being read, or could not be. */
  readonly reading: 'no' | 'running' | 'failed';
  /** By the places' keys. */
  readonly choices: ReadonlyMap<string, KeptChoice>;
  /** What somebody wrote for a place: kept whatever is taken. */
  readonly written: ReadonlyMap<string, string>;
}

/** Makes the store of what is put together. */
export function createConflictStore() {
  return createStore<ConflictState>(() => ({ reading: 'no', choices: new Map(), written: new Map() }));
}

/** The store of what is put together. */
export type ConflictStore = ReturnType<typeof createConflictStore>;
