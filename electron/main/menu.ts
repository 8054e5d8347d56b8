import type { MenuItemConstructorOptions } from 'electron';
import {
  type CommandEntry,
  type CommandId,
  commandTable,
  type MenuName,
} from '../../shared/commands/command-table.ts';
import { commandWords, menuWords } from '../../shared/commands/command-words.ts';
import { acceleratorOf } from '../../shared/commands/keys.ts';

type Item = MenuItemConstructorOptions;

/**
 * The menu: the commands of the page from their table, and what every app has by Electron's roles, which bring each
 * system's words and keys. Nothing here reloads the page or opens developer tools: both could cost a creator what is on
 * screen. `choose` is told the command that was chosen.
 */
export function menuTemplate(platform: NodeJS.Platform, choose: (id: CommandId) => void): Item[] {
  const isMac = platform === 'darwin';
  const separator: Item = { type: 'separator' };
  const command = (entry: (typeof commandTable)[number]): Item => {
    const [keys]: readonly string[] = (entry as CommandEntry).keys ?? []; // some entries of the literal have none
    return {
      id: entry.id,
      label: commandWords[entry.id],
      // Shown here and heard by the page, which knows whether its keys are typing. On a Mac, what the page has heard
      // does not come to the menu.
      ...(keys !== undefined && { accelerator: acceleratorOf(keys), registerAccelerator: false }),
      click: () => choose(entry.id),
    };
  };
  const itemsOf = (menu: MenuName, without: readonly CommandId[] = []): Item[] =>
    commandTable.flatMap((entry) => {
      const { menu: wanted, rule }: CommandEntry = entry;
      if (wanted !== menu || without.includes(entry.id)) return [];
      return rule === true ? [separator, command(entry)] : [command(entry)];
    });
  const one = (id: CommandId): Item[] => commandTable.filter((entry) => entry.id === id).map(command);

  // A Mac has what concerns the app itself in a menu of its own.
  const ownMenu: Item = {
    label: 'Galley',
    submenu: [
      ...one('about'),
      separator,
      ...one('go-settings'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const end: Item = isMac ? { role: 'close' } : { role: 'quit' };
  return [
    ...(isMac ? [ownMenu] : []),
    { label: menuWords.file, submenu: [...itemsOf('file'), separator, end] },
    { role: 'editMenu' },
    { label: menuWords.view, submenu: [...itemsOf('view'), separator, { role: 'togglefullscreen' }] },
    { label: menuWords.go, submenu: itemsOf('go', isMac ? ['go-settings'] : []) },
    { role: 'windowMenu' },
    { label: menuWords.help, role: 'help', submenu: itemsOf('help', isMac ? ['about'] : []) },
  ];
}
