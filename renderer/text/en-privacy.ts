import { count } from './count.ts';

/** What is said of secrets and personal data in a project, and of taking them out. */
export const privacy = {
  privacy: {
    about:
      'What must not travel with a project: keys and passwords, and what tells who somebody is. Nothing is sent anywhere to find it.',
    found: 'Found in this project',
    looking: 'Looking through every file …',
    failed: 'The project could not be looked through. Look at another screen and come back to try again.',
    nothing: 'No secret and no personal data was found.',
    limits:
      'Nobody can list all people: names that are not on the list in the rules are not found, and an address in an unusual form may be missed.',
    line: (line: number) => `line ${line}`,
    more: (number: number) => `and ${count(number, 'place')} more`,
    kind: {
      secret: 'a secret',
      iban: 'a bank account',
      card: 'a payment card',
      email: 'an e-mail address',
      phone: 'a telephone number',
      address: 'a street address',
      name: 'a name on the list',
      word: 'a word on the list',
    },
    goToFile: (path: string) => `Show the place in ${path}`,
    replace: 'Replace with stand-ins',
    replaceIn: (path: string) => `Replace with stand-ins in ${path}`,
    replaced: (path: string) => `Stand-ins are in their place in ${path}, as a draft.`,
    replacedSome: (path: string, left: number) =>
      `Stand-ins are in their place in ${path}, as a draft. ${count(left, 'place')} stayed, because checks speak of ${left === 1 ? 'it' : 'them'}.`,
    allKept: (path: string) =>
      `Nothing was replaced in ${path}: its checks speak of all that was found. Change the checks first.`,
    notReplaced: (path: string) =>
      `Nothing was replaced in ${path}: no way was found that leaves all else as it is. Change it by hand.`,
    mentions: 'When somebody asks to be forgotten',
    everyMention: 'Find every recording that mentions',
    find: 'Find',
    withExamples: 'Also remove examples that mention it, with their recorded answers',
    forms: 'Case, accents and spaces do not matter, and numbers are found however they are written.',
    noMention: (wanted: string) => `Nothing here mentions “${wanted}”.`,
    mentioned: (wanted: string, places: number, files: number) =>
      `“${wanted}” stands in ${count(places, 'place')} of ${count(files, 'file')}.`,
    canGo: 'The recorded answers that mention it can be removed, whole.',
    byHand: 'This is for you to change.',
    remove: (files: number) => `Remove from ${count(files, 'file')}`,
    removed: (files: number) => `Removed from ${count(files, 'file')}, as a draft.`,
    remaining:
      'What remains stands in examples, prompts or other files. Go to each place, and write something else.',
    historyTitle: 'Earlier versions keep it.',
    history:
      'What was proposed once stays in the project’s earlier versions, and in every copy of them. Removing it here changes the versions from now on. If it must be gone from all of them, ask the project’s engineers.',
  },
} as const;
