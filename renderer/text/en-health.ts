import { count } from './count.ts';

/** What Health says. */
export const health = {
  health: {
    title: 'Health',
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
    budgets: 'Budgets',
    largest: 'Largest example',
    budget: 'Budget',
    dearest: 'Dearest answer',
    noBudget: 'none',
    prompt: 'Prompt',
    within: 'within',
    over: 'over',
    unknown: 'not known',
    toMend: 'To mend and to know',
    allWell: 'Nothing stands out. Every fill-in is supplied and used, and an example comes to every part.',
    none: 'This project has no prompts to look at.',
  },
} as const;
