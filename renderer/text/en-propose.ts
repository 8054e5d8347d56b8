import { commandWords } from '../../shared/commands/command-words.ts';
import type { GateCode } from '../../shared/proposal/gate.ts';
import type { InterviewProblem } from '../../shared/proposal/interview.ts';
import type { TravelRefusal } from '../../shared/proposal/may-travel.ts';
import { count } from './count.ts';

const gateTitles: Readonly<Record<GateCode, (number: number) => string>> = {
  'newly-failing': (number) => `${count(number, 'check')} held before and ${fails(number)} now`,
  broken: (number) => `${count(number, 'check')} cannot be evaluated`,
  'error-finding': (number) => `${count(number, 'error')} in the text`,
  secret: () => 'A secret stands in it',
  'personal-data': () => 'Personal data stands in it',
  'evidence-lost': (number) =>
    `${count(number, 'check')} held on answers to the earlier words and ${number === 1 ? 'needs' : 'need'} new answers`,
  'still-failing': (number) => `${count(number, 'check')} failed before and ${fails(number)} still`,
  'was-failing': (number) =>
    `${count(number, 'check')} failed before and ${number === 1 ? 'was' : 'were'} not tested again`,
  weakened: () => 'It demands less than before',
  'examples-removed': (number) => `${count(number, 'example')} removed`,
  'needs-developer': () => 'A developer has to do something as well',
  'not-run': (number) => `${count(number, 'check')} cannot be run here`,
};

const refusals: Readonly<Record<TravelRefusal, string>> = {
  'unsafe-path': 'Not every computer can hold a file of this name. Give it another name.',
  'foreign-format': 'It belongs to another tool. Galley shows it and does not write it.',
  rules: 'The project’s rules are changed by its engineers.',
  'not-ours': 'It is no prompt, shared passage, example, recorded answer or check.',
};

const problems: Readonly<Record<InterviewProblem['code'], string>> = {
  blank: 'Write a few words here.',
  'too-long': 'This is too long. Make it shorter.',
  'several-lines': 'The title is one line.',
};

/** What leads to the place that stands in the way. */
const ways = { mend: 'Mend it', remove: 'Take it out', look: 'Look at it' } as const;

const confirm = 'I have seen this';

/** What the drawer says in which a change is proposed. */
export const propose = {
  propose: {
    title: commandWords.propose,
    updateTitle: (number: number) => `Update proposal ${number}`,
    close: 'Close. What you wrote is kept.',
    preparing: 'Reading your change …',
    preparedNot: 'The change could not be made ready. Your edits are kept. Close this and open it again.',
    nothing: 'There is nothing to propose yet',
    nothingHelp: 'Change some words first. What you change is kept here until you propose it.',
    cannotTravel: 'None of your edits can be part of a proposal',
    travels: 'What goes into it',
    rules: 'Rules and shared passages',
    also: (files: number) => (files === 1 ? '1 file' : count(files, 'file')),
    inProposal: (number: number) => `in proposal ${number}`,
    refusedTitle: 'Stays behind',
    refusals,
    modelLog: 'The log of model changes gets an entry: it goes along.',
    needed: (files: string) => `It does not work without ${files}.`,
    takeAlong: 'Take it along',
    twoProposals: (one: number, other: number) =>
      `These edits are in two proposals of yours, ${one} and ${other}. Choose those of one.`,
    noneChosen: 'Choose what goes into it.',
    interview: 'For your reviewer',
    fields: {
      title: 'Title',
      what: 'What changed',
      why: 'Why',
      notice: 'What users will notice',
    },
    help: {
      what: 'Written for you. Change it if you like.',
      why: 'What was wrong, or what shall be better?',
      notice: 'What will people see or read differently?',
    },
    modelWhy: (title: string, after: string) => `Why ${after} for ${title}?`,
    modelRisk: 'What could go wrong with it?',
    problems,
    ready: 'Ready for review',
    readyLabel: 'Is it ready?',
    notReady: 'Not ready for review yet',
    notReadyHelp: 'Others can see it. Nobody is asked to review it.',
    preview: 'What your reviewer will see',
    gate: 'Before it can go',
    gateClear: 'Nothing stands in the way.',
    gateOpen: (number: number) => (number === 1 ? '1 thing to answer' : `${number} things to answer`),
    gateTitles,
    notes: 'Your reviewer is told',
    found: (kind: string, number: number, path: string) => `${kind}: ${number} in ${path}`,
    kinds: {
      email: 'E-mail addresses',
      phone: 'Telephone numbers',
      iban: 'Bank accounts',
      card: 'Payment cards',
      name: 'Names of people',
      address: 'Street addresses',
      word: 'Words that the rules keep inside',
    } as Readonly<Record<string, string>>,
    secretKind: (rule: string) => `Looks like a key (${rule})`,
    onExample: (check: string, example: string) => `${check}, on ${example}`,
    more: (number: number) => `and ${number} more`,
    details: 'Show which',
    ...ways,
    wayAt: (way: keyof typeof ways, place: string) => `${ways[way]}: ${place}`,
    reason: 'Why may it pass? Your reviewer reads this.',
    confirm,
    confirmOf: (place: string, what: string) => `${confirm}: ${place}, ${what}`,
    answered: 'Answered',
    missing: {
      title: 'It needs a title.',
      words: 'Say why, and what users will notice. Or send it as not ready for review yet.',
      gate: 'Answer what stands above first.',
      who: 'Say who you are, at the end of what is asked.',
    },
    sampleHelp: 'In the sample you play the reviewer too. Nothing leaves this computer.',
    send: 'Send proposal',
    update: (number: number) => `Update proposal ${number}`,
    whoTitle: 'Who are you?',
    whoHelp: 'As reviewers see them. Asked once, kept on this computer.',
    whoGo: 'This is me',
    name: 'Your name',
    email: 'Your e-mail address',
    whoBad:
      'This cannot stand in a proposal. A name and an address such as ada@example.org, each on one line.',
    sending: 'Sending your proposal',
    parts: {
      preparing: 'Getting ready',
      receiving: 'Looking at what is live now',
      unpacking: 'Putting your words on top of it',
      sending: 'Sending',
    },
    stop: 'Stop',
    noHost: 'Where proposals go could not be read.',
    failed: 'It was not sent',
    again: 'Try again',
    back: 'Back',
    sent: (number: number) => `Proposal ${number} is with your reviewers`,
    sentHelp: 'You can go on writing. Your edits stay here as a draft until they are live.',
    sentNotReady: (number: number) => `Proposal ${number} is there, not ready for review yet`,
    toProposal: 'Show the proposal',
    goOn: 'Go on writing',
    conflict: 'Somebody else changed the same words',
    conflictHelp:
      'What is live now has other words in these files than those you began with. Nothing was sent, nothing is lost. Choose which words hold, then send again.',
    patch: 'Save the proposal as a file',
    patchHelp:
      'This project has no shared place for proposals. Save yours as a file and send it to the engineers.',
    patchFolder: 'Where shall the file go?',
    patchHere: 'Save it here',
    patchDone: 'Your proposal is saved as a file',
    patchDoneHelp: 'Send this file to the project’s engineers. They can take it over as it is.',
    moved: (files: number, hasDrafts: boolean) =>
      hasDrafts
        ? `Live has changed: ${count(files, 'file')}. Your edits were kept and joined.`
        : `Live has changed: ${count(files, 'file')}.`,
    seen: 'Good',
  },
} as const;

function fails(number: number): string {
  return number === 1 ? 'fails' : 'fail';
}
