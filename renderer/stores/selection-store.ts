import { createStore } from 'zustand/vanilla';
import type { Range } from '../../shared/prompt/range.ts';

/** The screens of an open project, as they stand in its header. */
export const screens = ['editor', 'examples', 'proposals', 'health', 'settings'] as const;

/** A screen of an open project. The history is that of the chosen prompt; a conflict is what the conflict store holds. */
export type Screen = (typeof screens)[number] | 'history' | 'conflict';

/** The parts of Health, in order. */
export const healthParts = ['overview', 'trends', 'rules', 'privacy', 'usage'] as const;

/** A part of Health. */
export type HealthPart = (typeof healthParts)[number];

/** What the creator looks at. */
export interface SelectionState {
  readonly screen: Screen;
  /** The prompt or shared passage that is chosen. */
  readonly path?: string | undefined;
  readonly example?: string | undefined;
  /** Path of the example whose form is open on the screen of examples. */
  readonly openExample?: string | undefined;
  /** The number of the proposal whose page is open on the screen of proposals. */
  readonly proposal?: number | undefined;
  /** The drawer in which a change is proposed is open. */
  readonly openPropose: boolean;
  /** The part of Health that is shown. */
  readonly health: HealthPart;
  /** What stands beside the editor. */
  readonly side: 'preview' | 'checks';
  /** A stretch of the chosen file that a finding led to. */
  readonly highlight?: Range | undefined;
}

/** Makes the store of what is chosen. */
export function createSelectionStore() {
  return createStore<SelectionState>(() => ({
    screen: 'editor',
    health: 'overview',
    side: 'preview',
    openPropose: false,
  }));
}

/** The store of what is chosen. */
export type SelectionStore = ReturnType<typeof createSelectionStore>;

/** Under which settings the last prompt and the last example of a project are kept. */
export function placeKeys(place: string): readonly [prompt: string, example: string] {
  return [`last prompt of ${place}`, `last example of ${place}`];
}

/** The name before or after another in a list, around its ends; undefined for an empty list. */
export function neighbour(names: readonly string[], name: string | undefined, step: 1 | -1) {
  const at = names.indexOf(name ?? '');
  return names[(Math.max(at, 0) + step + names.length) % names.length];
}
