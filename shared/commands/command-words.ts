import type { CommandId, MenuName } from './command-table.ts';

/**
 * What each command is called, wherever it stands. Here and not with the page's other sentences, because Electron's menu
 * is made outside of the page; the page's own text takes them from here.
 */
export const commandWords: Readonly<Record<CommandId, string>> = {
  'open-sample': 'Open the sample',
  'open-folder': 'Open a folder',
  'open-address': 'Open by address',
  leave: 'Open another project',
  save: 'Save to folder',
  propose: 'Propose change',
  'give-up': 'Give up this edit',
  'take-back': 'Take back the edit that was given up',
  search: 'Search',
  'find-in-prompts': 'Find in all prompts',
  'go-editor': 'Prompts',
  'go-examples': 'Examples',
  'go-proposals': 'Proposals',
  'go-history': 'History of this prompt',
  refresh: 'Look for news',
  'go-health': 'Health',
  'go-settings': 'Settings',
  'next-example': 'Next example',
  'previous-example': 'Previous example',
  'toggle-view': 'Visual or source',
  'toggle-side': 'Preview or checks',
  light: 'Light appearance',
  dark: 'Dark appearance',
  larger: 'Larger text',
  smaller: 'Smaller text',
  'usual-size': 'Usual size of text',
  tour: 'Take the tour',
  keys: 'All keys',
  about: 'About Galley',
};

/** What the menus are called that Electron has no name for. */
export const menuWords: Readonly<Record<MenuName, string>> = {
  file: 'File',
  view: 'View',
  go: 'Go',
  help: 'Help',
};
