import { createStore } from 'zustand/vanilla';
import type { OutputOf } from '../../shared/ipc/api.ts';

/** What the creator has set for this computer. */
export type Settings = OutputOf<'settings.read'>;

/** The settings until they have been read. */
export const defaultSettings: Settings = {
  appearance: 'system',
  textSize: 1,
  editorView: 'visual',
  layout: {},
};

/** Makes the store of the settings. */
export function createSettingsStore() {
  return createStore<Settings>(() => defaultSettings);
}

/** The store of the settings. */
export type SettingsStore = ReturnType<typeof createSettingsStore>;
