import { count } from './count.ts';

/** What the window itself says: its screens, its settings, its last line. */
export const window = {
  app: {
    name: 'Galley',
    tagline: 'Change the words. See what they touch.',
    noBridge: 'This page belongs to the Galley app. Start Galley to use it.',
    crashed: 'This part of the window stopped.',
    crashedHelp: 'Your edits are kept. Show it again, or reload the window.',
    again: 'Show it again',
    reload: 'Reload the window',
    loading: 'Opening the project',
    screens: { editor: 'Prompts', examples: 'Examples', health: 'Health', settings: 'Settings' },
    search: 'Search',
    nav: 'Screens',
    close: 'Close',
    cancel: 'Cancel',
    leave: 'Open another project',
    messages: 'Messages',
  },
  settings: {
    title: 'Settings',
    appearance: 'Appearance',
    appearances: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    textSize: 'Size of text',
    percent: (factor: number) => `${Math.round(factor * 100)} %`,
    editorView: 'Editor opens in',
    notKept: 'The setting holds until you close Galley, but could not be kept.',
    about: (version: string) => `Galley ${version}. Nothing leaves this computer.`,
    sample: 'Prompts look like this.',
  },
  save: {
    toFolder: 'Save to folder',
    title: 'Save your edits to the folder?',
    what: 'These files will be written:',
    deleted: 'will be deleted',
    place: (place: string) => `Into ${place}`,
    done: (number: number) => `${count(number, 'file')} saved to the folder.`,
    refused: (paths: string) =>
      `Not saved, because somebody else changed them: ${paths}. Your edits are kept.`,
    go: 'Save',
    stay: 'The last edits are not safe yet, so the project stays open. Mend what the line below says first.',
  },
  status: {
    saved: 'Saved',
    saving: 'Saving …',
    failed: 'Not saved',
    reaches: (reached: number, examples: number) =>
      reached === 0
        ? 'Your edit reaches no example'
        : `Your edit reaches ${reached} of ${count(examples, 'example')}`,
    noDraft: 'No edits',
    tokens: (difference: number) =>
      difference === 0
        ? 'as many tokens as before'
        : `${difference > 0 ? '+' : '−'}${count(Math.abs(difference), 'token')} in all`,
    working: 'Checking …',
    engine: 'The checks stopped. They start again with your next edit.',
    counts: (hold: number, retest: number, fail: number, broken: number) =>
      `${hold} hold · ${retest} to retest · ${fail} ${fail === 1 ? 'fails' : 'fail'}${broken > 0 ? ` · ${broken} broken` : ''}`,
    measured: (hold: number, retest: number, fail: number) =>
      `Measured once: ${hold} hold · ${retest} to retest · ${fail} fail`,
    gone: 'The project’s folder is gone. Your edits are kept here; bring the folder back, or open another.',
  },
  notices: {
    restored: (number: number) => `${count(number, 'edit')} from last time restored.`,
    'set-aside': (path: string) => `A damaged file was set aside: ${path}. Everything else is there.`,
    'disk-full': 'The disk is full. Your last edits are not safe yet. Free some space.',
    'not-saved': 'The last edits could not be kept. Copy what you need before you close.',
    'no-sandbox': 'Galley runs as the computer’s administrator, so its window is not shielded from it.',
  },
  commands: {
    placeholder: 'Search prompts, examples and commands',
    nothing: 'Nothing is called that.',
    groups: { go: 'Go to', prompts: 'Prompts', examples: 'Examples', do: 'Do' },
    visual: 'Show the visual view',
    source: 'Show the source',
    showChecks: 'Show the checks',
    showPreview: 'Show the preview',
    nextExample: 'Next example',
    previousExample: 'Previous example',
    light: 'Light appearance',
    dark: 'Dark appearance',
    larger: 'Larger text',
    smaller: 'Smaller text',
  },
} as const;
