import { commandWords } from '../../shared/commands/command-words.ts';
import { count } from './count.ts';
import { saveRefusal } from './en-errors.ts';

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
    screens: {
      editor: 'Prompts',
      examples: 'Examples',
      proposals: 'Proposals',
      health: 'Health',
      settings: 'Settings',
    },
    search: 'Search',
    nav: 'Screens',
    close: 'Close',
    cancel: 'Cancel',
    leave: commandWords.leave,
    widthOf: { library: 'Width of the library', side: 'Width of the side' },
    widthHelp: 'Drag, or use the arrow keys; double click for the usual width.',
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
    about: (version: string) => `Galley ${version}. Nothing leaves this computer before you say so.`,
    keysHelp: 'Almost everything has a key of its own.',
    aboutTitle: commandWords.about,
    licence: 'Galley is free software under the MIT licence. It is made with the work of many others:',
    licences: (number: number) => `${count(number, 'package')} in Galley, with their licences`,
    licencesMissing: 'The licences could not be read. They lie beside the app, in the file licences.json.',
    sample: 'Prompts look like this.',
  },
  save: {
    toFolder: commandWords.save,
    title: 'Save your edits to the folder?',
    what: 'These files will be written:',
    deleted: 'will be deleted',
    place: (place: string) => `Into ${place}`,
    done: (number: number) => `${count(number, 'file')} saved to the folder.`,
    refusedTitle: 'Not everything was saved',
    refusedHelp: 'Your edits are kept in Galley. These files of the folder are as they were:',
    refusal: saveRefusal,
    compare: 'Look at both',
    again: 'Try again',
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
    /** Before the checks have run on the edit, and where they cannot. */
    edited: (files: number) => count(files, 'edited file'),
    noDraft: 'No edits',
    perAnswer: (tokens: string, money: string | undefined) =>
      money === undefined
        ? `${tokens} an answer, money not known`
        : `${tokens} an answer, ${money} for 1,000 answers`,
    inAll: (tokens: string) => `${tokens} in all`,
    tokens: (difference: number, exact: boolean) =>
      difference === 0
        ? 'as many tokens'
        : `${exact ? '' : 'about '}${difference > 0 ? '+' : '−'}${count(Math.abs(difference), 'token')}`,
    difference: (difference: number, exact: boolean) =>
      `${exact ? '' : 'about '}${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference).toLocaleString('en')}`,
    noPriceHelp: 'A model of these examples has no price here. The project’s rules can name one.',
    effortHelp: (million: string) =>
      `For what is sent, in the examples that your edit reaches. Over a million answers: ${million}.`,
    working: 'Checking …',
    engine: 'The checks stopped twice, so the counts are as of before. They start again with your next edit.',
    counts: (hold: number, retest: number, fail: number, broken: number) =>
      `${hold} hold · ${retest} to retest · ${fail} ${fail === 1 ? 'fails' : 'fail'}${broken > 0 ? ` · ${broken} broken` : ''}`,
    measured: (within: number, anew: number, over: number) =>
      `Measured once: ${within} within${anew > 0 ? ` · ${anew} to measure` : ''} · ${over} over`,
    measuredHelp: 'How long an answer took and what it cost, once. One measurement is no proof.',
    asOfBefore: 'as of before',
    gone: 'The project’s folder is gone. Your edits are kept here; bring it back and Galley goes on, or open another.',
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
    labels: commandWords,
    notNow: (command: string) => `“${command}” has nothing to do here just now.`,
    keysTitle: commandWords.keys,
    inEditor: 'In the text',
    editorKeys: {
      undo: 'Undo',
      redo: 'Redo',
      find: 'Find in this text',
      suggest: 'Suggest fill-ins and passages',
      insert: 'Insert a fill-in, a passage, a block or a message',
      passage: 'Open the shared passage at the cursor',
      passageHere: 'Read the shared passage at the cursor in its place',
      tab: 'Let Tab write a tab, or leave the text again',
    },
  },
  outside: {
    joined: (path: string) =>
      `Somebody else changed ${path} too, elsewhere in it. Their change and yours are both in it now.`,
  },
} as const;
