import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Actions } from './actions.ts';
import type { AnswersState } from './answers-store.ts';
import type { CheckState } from './check-store.ts';
import type { ConflictState } from './conflict-store.ts';
import type { ProjectState } from './project-store.ts';
import type { ProposalsState } from './proposals-store.ts';
import type { SelectionState } from './selection-store.ts';
import type { Settings } from './settings-store.ts';
import type { Sync } from './sync.ts';
import type { UiState } from './ui-store.ts';

/** What every view may use. */
export interface AppContext extends Sync {
  readonly actions: Actions;
}

const Context = createContext<AppContext | undefined>(undefined);

/** Gives the stores and actions to all views below. */
export const AppProvider = Context.Provider;

/** The stores and actions; only below `AppProvider`. */
export function useApp(): AppContext {
  const app = useContext(Context);
  if (app === undefined) throw new Error('A view was shown outside of AppProvider.');
  return app;
}

/** Everything that a creator can ask for. */
export function useActions(): Actions {
  return useApp().actions;
}

/** A part of the open project's state. */
export function useProject<T>(part: (state: ProjectState) => T): T {
  return useStore(useApp().stores.project, part);
}

/** A part of what is chosen. */
export function useSelection<T>(part: (state: SelectionState) => T): T {
  return useStore(useApp().stores.selection, part);
}

/** A part of the settings. */
export function useSettings<T>(part: (state: Settings) => T): T {
  return useStore(useApp().stores.settings, part);
}

/** A part of what is known of the project's proposals. */
export function useProposals<T>(part: (state: ProposalsState) => T): T {
  return useStore(useApp().stores.proposals, part);
}

/** A part of what is put together of two changes. */
export function useConflict<T>(part: (state: ConflictState) => T): T {
  return useStore(useApp().stores.conflict, part);
}

/** A part of what the engine says. */
export function useCheck<T>(part: (state: CheckState) => T): T {
  return useStore(useApp().stores.check, part);
}

/** A part of what is known of new answers. */
export function useAnswers<T>(part: (state: AnswersState) => T): T {
  return useStore(useApp().stores.answers, part);
}

/** A part of the window's state. */
export function useUi<T>(part: (state: UiState) => T): T {
  return useStore(useApp().stores.ui, part);
}
