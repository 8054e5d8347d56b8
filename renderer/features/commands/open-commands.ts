/** What the search listens to. */
export const openCommandsEvent = 'galley-open-commands';

/** Opens the search over everything. Its parts are loaded at the first time, so it is told by an event. */
export function openCommands(): void {
  dispatchEvent(new Event(openCommandsEvent));
}
