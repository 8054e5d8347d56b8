import { type CommandId, commandEntry, commandIds } from '../../../shared/commands/command-table.ts';
import { arePressed, type PressedKey } from '../../../shared/commands/keys.ts';

/** The command whose keys were pressed, if any. */
export function commandOfKeys(pressed: PressedKey, isMac: boolean): CommandId | undefined {
  return commandIds.find((id) => commandEntry(id).keys?.some((keys) => arePressed(keys, pressed, isMac)));
}

/** Commands that may be asked for while a question stands over the window: they change nothing but how it looks. */
const alwaysAllowed: readonly CommandId[] = ['larger', 'smaller', 'usual-size'];

/**
 * Listens for the keys of commands before anything else in the page hears them, until the function that it gives is
 * called. Keys of ours never reach the browser, which would save, print or zoom the page.
 */
export function listenForKeys(isMac: () => boolean, run: (id: CommandId) => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const id = event.isComposing ? undefined : commandOfKeys(event, isMac());
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const isAsked = document.querySelector('dialog[open]') !== null;
    if (!isAsked || alwaysAllowed.includes(id)) run(id);
  };
  addEventListener('keydown', onKey, true);
  return () => removeEventListener('keydown', onKey, true);
}
