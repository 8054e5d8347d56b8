import type { LeftOut } from '../../shared/answers/ask.ts';
import type { NotAsked } from '../../shared/answers/run-state.ts';
import { count } from './count.ts';
import { modelFailures } from './en-models.ts';

const notAsked: Readonly<Record<NotAsked, string>> = {
  cancelled: 'Stopped before it was asked for.',
  'limit-run': 'Your limit leaves no room for it. Raise the limit, then try again.',
  'limit-day': 'The limit of the day leaves no room for it. Try again tomorrow.',
  'no-provider': 'Nobody is set up for its model. Set one up in the settings, under Models.',
  'no-price':
    'Nobody knows what its model costs, so no limit could hold. Leave the limit empty, or ask for a price in the project’s rules.',
  'given-up': 'Not asked for: another answer showed that the provider will give none.',
  'cannot-keep':
    'What it costs could not be written down, so nothing was asked. Free some space, then try again.',
};

const left: Readonly<Record<LeftOut, string>> = {
  'not-rendered': 'The prompt cannot be put together for it. The checks say why.',
  unfilled: 'A fill-in has no value, so an answer would prove nothing. Fill it in.',
  'no-model': 'The prompt names no model. Name one in its settings.',
  'model-not-allowed': 'The project’s rules do not allow its model.',
  'holds-data': 'It holds what Galley never sends. Put made-up words in its place.',
};

/** What is said about new answers. */
export const answers = {
  answers: {
    title: 'New answers',
    get: (number: number) => `Get ${count(number, 'new answer')}`,
    getReached: (number: number) =>
      number === 1
        ? 'Get a new answer for the example that your edit reaches'
        : `Get new answers for the ${number} that your edit reaches`,
    getOne: 'Get an answer for this example',
    decide: (number: number) => `${count(number, 'new answer')} to look at`,
    counting: 'Counting what it takes',
    none: 'No example needs a new answer',
    noneHelp: 'Every recorded answer was given to what is sent now. Change some words, and come back.',
    nobody: 'Nobody is set up to answer',
    nobodyHelp:
      'New answers come from a model: one on this computer, or a provider for whom you have a key. Galley asks nobody before you say so.',
    setUp: 'Set up a model',
    ask: (number: number) => `Ask for ${count(number, 'answer')}`,
    planHelp: 'Nothing has been sent yet. Choose the examples, and see what they take.',
    table: 'Examples to ask for',
    example: 'Example',
    pick: (title: string) => `Ask for ${title}`,
    tokens: 'Tokens',
    tokensOf: (sent: string, answered: string) => `about ${sent} sent, ${answered} answered`,
    cost: 'Cost',
    free: 'free',
    unknown: 'not known',
    about: (money: string) => `about ${money}`,
    times: (number: number) => `${number} times`,
    sum: (number: number, tokens: string) => `${count(number, 'answer')}, about ${tokens} tokens in all.`,
    costs: (money: string, most: string, isBound: boolean) =>
      `About ${money}, ${isBound ? 'at most' : 'very likely at most'} ${most}.`,
    costHelp: 'Estimated from earlier answers and from the prices that Galley knows.',
    costsNothing: 'Nothing: the model is on this computer.',
    costUnknown: (models: string) => `Nobody knows the price of ${models}, so the cost is not known.`,
    limit: 'Most that this may cost, in US dollars',
    limitHelp: 'Galley stops before an answer that could pass it. Leave it empty for no limit of your own.',
    limitBad: 'Write an amount such as 0.50.',
    ruleRun: (money: string) => `The project’s rules allow ${money} for one go.`,
    ruleDay: (money: string, spent: string) =>
      `The project’s rules allow ${money} a day; ${spent} of it is spent today.`,
    decidedBy: (who: string) => `Decided by ${who}.`,
    leaves: 'What leaves this computer',
    toPlace: (titles: number, host: string) =>
      `The words of ${count(titles, 'example')}, as the preview shows them, go to ${host} and nowhere else.`,
    toHere: (titles: number, host: string) =>
      `The words of ${count(titles, 'example')} go to the program at ${host} on this computer. Galley sends them nowhere else.`,
    kept: 'Passwords, keys and personal data are looked for first. An example that holds some is left out; what an answer holds of them is replaced before it is kept.',
    leftTitle: 'Left out',
    left,
    kinds: (kinds: string) => `Found: ${kinds}.`,
    stop: 'Stop',
    stopping: 'Stopping. What is on its way is paid for, so it is waited for.',
    stopNow: 'Do not wait',
    running: (done: number, all: number) => `${done} of ${count(all, 'answer')} here`,
    spent: (money: string) => `${money} spent so far`,
    progress: 'Answers that are here',
    waits: 'waits',
    asking: 'is answering',
    again: (tries: number) => `is asked again, for the ${tries === 2 ? 'second' : `${tries}th`} time`,
    here: 'is here',
    hereBefore: 'is here, paid for earlier',
    failed: 'did not come',
    notStarted: 'was not asked for',
    failures: modelFailures,
    notAsked,
    said: (words: string) => `The provider says: ${words}`,
    failedTitle: (number: number) => `${count(number, 'answer')} did not come`,
    retry: 'Ask again for these',
    compare: (number: number) => `${count(number, 'new answer')} to look at`,
    compareHelp:
      'Old and new side by side. A new answer counts when you use it; it then travels with your proposal.',
    old: 'Old answer',
    new: 'New answer',
    oldFor: (title: string) => `Old answer for ${title}`,
    newFor: (title: string) => `New answer for ${title}`,
    noOld: 'There was none.',
    same: 'The words are the same.',
    use: 'Use the new answer',
    keep: 'Keep the old answer',
    useFor: (title: string) => `Use the new answer for ${title}`,
    keepFor: (title: string) => `Keep the old answer for ${title}`,
    useAll: 'Use all new answers',
    keepAll: 'Keep all old answers',
    used: (number: number) => `${count(number, 'new answer')} used. They travel with your proposal.`,
    dropped: (number: number) => (number === 1 ? 'The old answer stays.' : `The ${number} old answers stay.`),
    notTaken: 'Some answers could not be put into their files. They are still here.',
    broken:
      'Its file of recorded answers cannot be understood, so nothing can be added. Mend or delete the file.',
    judging: 'Running the checks on the new answers',
    judgeFailed: 'The checks could not be run on the new answers.',
    one: (number: number, all: number) => `Answer ${number} of ${all}`,
    allUsed: 'All decided',
    allUsedHelp: 'There is no new answer left to look at.',
    inProposal: (number: number) => `New answers: ${number}`,
    done: 'Done',
  },
} as const;
