/** A menu of the window in which a command may stand. Edit and Window are the system's own. */
export type MenuName = 'file' | 'view' | 'go' | 'help';

/** A line of the table: what it is called by, where it stands, and its keys. Its words are in `command-words.ts`. */
export interface CommandEntry {
  readonly id: string;
  /** Under which heading the search shows it. */
  readonly group: 'go' | 'do';
  /** In which menu it stands; a rule above it where `rule`. */
  readonly menu?: MenuName;
  readonly rule?: true;
  /**
   * Its keys, the first of which is shown. `Mod` is ⌘ on a Mac and Ctrl elsewhere. Never a key that browsers keep for
   * themselves (T, N, W, Q, Tab) or that the editor uses (Monaco: Alt+arrows, Mod+[ and ], Mod+U, Mod+Shift+K and L).
   */
  readonly keys?: readonly string[];
}

/** Every command that has a name of its own. The menu, the page's keys and the search are made from it, in this order. */
export const commandTable = [
  { id: 'open-sample', group: 'do', menu: 'file' },
  { id: 'open-folder', group: 'do', menu: 'file', keys: ['Mod+O'] },
  { id: 'open-address', group: 'do', menu: 'file' },
  { id: 'leave', group: 'go', menu: 'file', keys: ['Mod+Shift+O'] },
  { id: 'save', group: 'do', menu: 'file', rule: true, keys: ['Mod+S'] },
  { id: 'propose', group: 'do', menu: 'file', keys: ['Mod+Shift+S'] },
  { id: 'give-up', group: 'do', menu: 'file' },
  { id: 'take-back', group: 'do', menu: 'file' },
  { id: 'search', group: 'go', menu: 'go', keys: ['Mod+K'] },
  { id: 'find-in-prompts', group: 'go', menu: 'go', keys: ['Mod+Shift+F'] },
  { id: 'go-editor', group: 'go', menu: 'go', rule: true, keys: ['Mod+1'] },
  { id: 'go-examples', group: 'go', menu: 'go', keys: ['Mod+2'] },
  { id: 'go-proposals', group: 'go', menu: 'go', keys: ['Mod+3'] },
  { id: 'go-health', group: 'go', menu: 'go', keys: ['Mod+4'] },
  { id: 'go-settings', group: 'go', menu: 'go', keys: ['Mod+,', 'Mod+5'] },
  { id: 'go-history', group: 'go', menu: 'go' },
  { id: 'refresh', group: 'do', menu: 'go', rule: true },
  { id: 'next-example', group: 'go', menu: 'go', rule: true, keys: ['Mod+Shift+.'] },
  { id: 'previous-example', group: 'go', menu: 'go', keys: ['Mod+Shift+,'] },
  { id: 'toggle-view', group: 'do', menu: 'view', keys: ['Mod+Shift+E'] },
  { id: 'toggle-side', group: 'do', menu: 'view', keys: ['Mod+J'] },
  { id: 'light', group: 'do', menu: 'view', rule: true },
  { id: 'dark', group: 'do', menu: 'view' },
  { id: 'larger', group: 'do', menu: 'view', rule: true, keys: ['Mod+=', 'Mod+Plus'] },
  { id: 'smaller', group: 'do', menu: 'view', keys: ['Mod+-'] },
  { id: 'usual-size', group: 'do', menu: 'view', keys: ['Mod+0'] },
  { id: 'tour', group: 'do', menu: 'help' },
  { id: 'keys', group: 'do', menu: 'help', keys: ['Mod+/'] },
  { id: 'about', group: 'go', menu: 'help' },
] as const satisfies readonly CommandEntry[];

/** Names a command for good: the menu, the page and the bridge agree on it. */
export type CommandId = (typeof commandTable)[number]['id'];

/** All names, in the table's order. */
export const commandIds: readonly CommandId[] = commandTable.map(({ id }) => id);

/** The command's line in the table. */
export function commandEntry(id: CommandId): CommandEntry {
  const found: CommandEntry | undefined = commandTable.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no command is called ${id}`);
  return found;
}
