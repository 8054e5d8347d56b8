import { type CommandId, commandEntry } from '../../../shared/commands/command-table.ts';
import { ariaKeys, printKeys } from '../../../shared/commands/keys.ts';
import { useUi } from '../../stores/app-context.tsx';

/** Whether keys are those of a Mac. */
export function useIsMac(): boolean {
  return useUi((state) => state.info?.platform === 'mac');
}

/** A command's first keys as they are written for people; undefined when it has none. */
export function useKeys(id: CommandId): string | undefined {
  const isMac = useIsMac();
  const [keys] = commandEntry(id).keys ?? [];
  return keys === undefined ? undefined : printKeys(keys, isMac);
}

/** What a button of a command has beside its words: a tooltip with the keys, and the keys for screen readers. */
export function useKeyHint(
  id: CommandId,
  label: string,
): { readonly title: string; readonly 'aria-keyshortcuts'?: string } {
  const isMac = useIsMac();
  const [keys] = commandEntry(id).keys ?? [];
  if (keys === undefined) return { title: label };
  return { title: `${label} (${printKeys(keys, isMac)})`, 'aria-keyshortcuts': ariaKeys(keys, isMac) };
}
