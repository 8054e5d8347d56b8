import { count } from './count.ts';

/** What the charts of costs and quality over time say. */
export const trends = {
  trends: {
    about:
      'Every recorded answer of a model has a date. Here is what the answers of one day came to, day by day.',
    prompt: 'Prompt',
    wait: 'The recorded answers are being read …',
    failed: 'The recorded answers could not be read.',
    again: 'Look at another screen and come back to try again.',
    nothing: 'Nothing to compare yet',
    nothingHelp:
      'No prompt has answers of a model from two days. Get new answers on another day, and they are compared here.',
    oneDay: (titles: string) => `With answers from one day only, nothing to compare yet: ${titles}.`,
    models: 'Models',
    metric: {
      inputTokens: 'Tokens sent',
      outputTokens: 'Tokens answered',
      cost: 'Cost of 1,000 answers',
      latencyMs: 'Time to answer',
      length: 'Length of the answer',
      refusals: 'Refusals',
      missingKeys: 'Required keys missing',
      passed: 'Checks that pass',
    },
    unit: {
      tokens: (figure: string) => `${figure} tokens`,
      seconds: (figure: string) => `${figure} s`,
      characters: (figure: string) => `${figure} characters`,
      percent: (figure: string) => `${figure} %`,
    },
    notRecorded: 'None of these answers tells it.',
    day: 'Day',
    dayOf: (title: string) => `${title}: day`,
    answers: 'Answers',
    ofModel: (model: string, value: string, answers: number) =>
      `${model === '' ? 'No model named' : model}: ${value} (${count(answers, 'answer')})`,
    noModel: 'No model named',
    reading: (day: string, models: string) => `${day}. ${models}`,
    table: (title: string) => `${title}: as a table`,
    change: (day: string, before: string, after: string) => `${day}: ${before} before, ${after} since.`,
    cause: (parts: string) => `It came with ${parts}.`,
    otherModel: (before: string, after: string) => `another model (${before}, then ${after})`,
    parts: {
      model: 'another model',
      answered: 'another version of the model under the same name',
      settings: 'other settings',
      tools: 'other tools',
      output: 'another form of the answer',
      wording: 'other words or values',
    },
    and: (before: string, last: string) => `${before} and ${last}`,
    noCause: 'Nothing that is recorded changed there: it may be the model itself.',
  },
} as const;
