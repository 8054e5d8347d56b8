import { count } from './count.ts';

/** What the welcome and the library say. */
export const welcome = {
  welcome: {
    sample: 'Open the sample',
    sampleHelp: 'Where2Eat, a dining helper. Everything works offline; nothing can break.',
    folder: 'Open a folder',
    folderHelp: 'A project on this computer. Nothing is changed until you save.',
    address: 'By its address, later: opening a project straight from GitHub and others is not built yet.',
    recent: 'Recent',
    noRecent: 'Projects that you open stand here next time.',
    missing: 'not there any more',
    failed: 'The project was not opened.',
  },
  folders: {
    title: 'Choose the project’s folder',
    up: 'Up one folder',
    open: 'Open this folder',
    empty: 'There are no folders in here.',
    hasPrompts: 'has prompts',
    here: 'You are in',
    list: 'Folders',
    loading: 'Looking into the folder',
  },
  library: {
    title: 'Library',
    prompts: 'Prompts',
    passages: 'Shared passages',
    search: 'Search in all prompts',
    none: 'No prompt holds these words.',
    empty: 'This project has no prompts. Prompts are files that end in .prompt, in a folder named prompts.',
    drafted: 'edited',
    variant: (name: string) => `${name} variant`,
    usedBy: (number: number) => `in ${count(number, 'prompt')}`,
  },
} as const;
