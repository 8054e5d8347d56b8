import { count } from './count.ts';

/** What Health says. */
export const health = {
  health: {
    title: 'Health',
    part: 'Part of Health',
    parts: {
      overview: 'Overview',
      trends: 'Costs and quality',
      rules: 'Rules',
      privacy: 'Privacy',
      usage: 'Real use',
    },
    rules: 'What this project demands',
    models: (names: string) => `Models that may be used: ${names}.`,
    anyModel: 'Any model may be used.',
    written:
      'Answers written by hand count. That suits a demonstration; in a project of your own they should not.',
    notWritten: 'Only answers that a model gave count.',
    lost: {
      allow: 'A proposal may take evidence away.',
      ask: 'A proposal that takes evidence away must say why.',
      require: 'A proposal that takes evidence away needs new answers.',
    },
    samples: (required: number, of: number) =>
      `A check holds when ${required} of ${count(of, 'recorded answer')} ${required === 1 ? 'passes' : 'pass'}.`,
    age: (days: number) => `Answers older than ${count(days, 'day')} are out of date.`,
    noAge: 'Recorded answers never get out of date.',
    tokenRule: (tokens: string) =>
      `What is sent may have ${tokens} tokens at most, where a prompt sets no budget of its own.`,
    costRule: (usd: string) =>
      `1,000 answers may cost ${usd} at most, where a prompt sets no budget of its own.`,
    noBudgetRule: 'No budget is set for tokens or money, but for prompts that set their own.',
    prices: (models: string) => `The project states its own prices for: ${models}.`,
    rulesIn: (path: string) => `Only the project’s owners change these, in ${path}.`,
    toRules: 'Look at every rule',
    noRules: 'The project has no file of rules, so these are the usual ones.',
    summary: (errors: number, warnings: number, notes: number) =>
      `${errors} to mend · ${warnings} to look at · ${notes} to know`,
    unused: 'Not in use',
    unusedPassage: (title: string) =>
      `No prompt takes in the shared passage “${title}”. Take it in somewhere, or delete it.`,
    idleExample: (title: string) =>
      `The example “${title}” demands nothing of the answer, so it can never fail. Add an expectation.`,
    modelsInUse: 'Models',
    usedBy: 'Used by',
    standing: 'By the rules',
    allowed: 'allowed',
    notAllowed: 'not allowed',
    moves: 'may mean another version tomorrow',
    recorded: 'Recorded answers',
    answersBy: {
      model: 'From a model',
      import: 'Taken over',
      written: 'Illustrative',
      missing: 'None yet',
      outOfDate: 'Out of date',
    },
    inExample: (title: string) => `In the example “${title}”`,
    share: (percent: number) => `${percent} %`,
    budgets: 'Budgets',
    largest: 'Largest example',
    budget: 'Budget',
    dearest: '1,000 of the dearest answer',
    noBudget: 'none',
    prompt: 'Prompt',
    within: 'within',
    over: 'over',
    unknown: 'not known',
    allWell: 'Nothing stands out. Every fill-in is supplied and used, and an example comes to every part.',
    none: 'This project has no prompts to look at.',
  },
} as const;
