import { count } from './count.ts';

/** What is said of real use: what a month costs, and what real users asked. */
export const usage = {
  usage: {
    title: 'What real users cost',
    about:
      'Choose a log of calls, and “per answer” becomes “per month”: CSV, JSON a line each, or spans of OpenTelemetry. A row needs a time, and a model or a prompt.',
    choose: 'A log of calls',
    safe: 'The file is read in this window and sent nowhere. What it holds of people gets stand-ins as it is read, and only the sums are kept until you leave this screen.',
    reading: (name: string) => `Reading ${name} …`,
    failed: (name: string) =>
      `${name} could not be read. Look whether the file is still there, and choose it again.`,
    nothing: (name: string) =>
      `${name} has no call that can be read. A row needs a time, such as 2026-11-20T10:12:00Z, and a model or a prompt.`,
    read: (name: string, rows: number) => `${name}: ${count(rows, 'call')}.`,
    month: 'A month',
    byModel: 'A month by prompt and model',
    whole: (usd: string, isExact: boolean) => `${isExact ? '' : 'About '}${usd} a month.`,
    monthCost: (usd: string, isExact: boolean) => `${isExact ? '' : 'about '}${usd}`,
    days: (days: number) => `From a log of ${count(days, 'day')}.`,
    rough: (days: number) =>
      `From a log of ${count(days, 'day')}: rough, because weekdays and weekends are not told apart.`,
    prompt: 'Prompt',
    model: 'Model',
    calls: 'Calls',
    sent: 'Tokens sent',
    answered: 'Tokens answered',
    each: 'One answer',
    cost: 'A month',
    budget: 'Budget of the prompt',
    noPrompt: 'no prompt named',
    noModel: 'no model named',
    noBudget: 'no budget',
    of: (usd: string) => `of ${usd}`,
    asked: 'What real users asked',
    askedHelp:
      'Some of each look, without those that your examples have already. People and addresses in them are stand-ins.',
    seen: (prompt: string, calls: number) => `${prompt}, ${count(calls, 'call')}`,
    make: 'Make an example',
    makeOf: (number: number) => `Make an example of number ${number}`,
    made: 'The example is there, as a draft. Say what must hold in it.',
    isMade: 'an example now',
    unknownPrompt: (prompt: string) => `This project has no prompt “${prompt}”.`,
    exampleTitle: (day: string) => `Asked by a real user on ${day}`,
    leftOut: 'Left out',
    others: (entries: number) =>
      `${count(entries, 'entry', 'entries')} of the log speak of no call of a model.`,
    linesLeftOut: (lines: number) => `${count(lines, 'line')} could not be read. The first of them:`,
    problem: (line: number, reason: string, field?: string) =>
      field === undefined ? `Line ${line}: ${reason}` : `Line ${line}, ${field}: ${reason}`,
    problems: {
      'not-json': 'It is no JSON object.',
      'too-long': 'It is too long to be read at once. Write the log as JSON, a line for each call.',
      'wrong-fields': 'It has more or fewer fields than the first line names.',
      'open-quote': 'A quotation mark is never closed.',
      'no-time': 'It says no time that can be read, such as 2026-11-20T10:12:00Z.',
      'bad-figure': 'A figure is none, or below zero.',
      'no-model': 'It names neither a model nor a prompt.',
    },
  },
} as const;
