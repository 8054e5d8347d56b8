import { createStore } from 'zustand/vanilla';

/** Whether the dialog that finds words in all prompts is open; one for the window. */
export const findStore = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Opens the dialog that finds and replaces words in all prompts. */
export function openFindInPrompts(): void {
  findStore.setState({ isOpen: true });
}

/** Closes it. */
export function closeFindInPrompts(): void {
  findStore.setState({ isOpen: false });
}
