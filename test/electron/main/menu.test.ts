import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/main/menu.ts';
import {
  type CommandEntry,
  type CommandId,
  commandIds,
  commandTable,
} from '../../../shared/commands/command-table.ts';
import { commandWords } from '../../../shared/commands/command-words.ts';
import { acceleratorOf } from '../../../shared/commands/keys.ts';

const platforms = ['darwin', 'win32', 'linux'] as const;

/** All items of a menu, those of its menus too. */
function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

describe.each(platforms)('the menu on %s', (platform) => {
  const chosen: CommandId[] = [];
  const items = itemsOf(menuTemplate(platform, (id) => chosen.push(id)));

  it('has every command of the table once, with its words and its first keys', () => {
    const entries: readonly (CommandEntry & { readonly id: CommandId })[] = commandTable;
    for (const { id, keys = [], menu } of entries) {
      const found = items.filter((item) => item.id === id);
      expect(
        found.map(({ label }) => label),
        id,
      ).toEqual(menu === undefined ? [] : [commandWords[id]]);
      const [first] = keys;
      expect(found[0]?.accelerator, id).toBe(first && acceleratorOf(first));
    }
    expect(items.filter(({ id }) => id !== undefined)).toHaveLength(commandIds.length);
  });

  it('tells the command that was chosen', () => {
    const click = items.find(({ id }) => id === 'save')?.click;
    // Electron gives a click three values, of which none is used.
    (click as (() => void) | undefined)?.();
    expect(chosen).toEqual(['save']);
  });

  it('can undo, copy, end and fill the screen', () => {
    const roles = items.map(({ role }) => role);
    for (const role of ['editMenu', 'togglefullscreen', 'windowMenu', 'quit']) expect(roles).toContain(role);
  });

  it('has no way to reload the page, to scale it unseen by the settings, or to open developer tools', () => {
    expect(JSON.stringify(items)).not.toMatch(/reload|devtools|viewMenu|zoom/i);
  });

  it('begins and ends no menu with a rule, and has never two in a row', () => {
    for (const { submenu } of menuTemplate(platform, () => {})) {
      if (!Array.isArray(submenu)) continue;
      const kinds = submenu.map(({ type }) => type ?? 'item').join(' ');
      expect(kinds).not.toMatch(/^separator|separator$|separator separator/);
    }
  });
});
