import { count } from './count.ts';

/** What the checks say. */
export const checks = {
  checks: {
    title: 'Checks',
    fix: 'Fix',
    fixed: 'Fixed.',
    asOfBefore:
      'The checks stopped, so what stands here is as of before your last edit. They start again with the next one.',
    wait: 'Your last words are still being checked. Try again in a moment.',
    goTo: 'Show the place',
    goToPrompt: 'Show the prompt',
    goToExample: 'Show the example',
    takeOut: (name: string) => `Take “${name}” out`,
    measuredOnce: 'Measured once, so no proof',
    findings: 'In the words',
    noFindings: 'Nothing to mend in the words.',
    perCheck: 'On this example',
    noChecks: 'No checks are set for this example.',
    last: { passed: 'passed with the earlier wording', failed: 'failed with the earlier wording' },
    samples: (passed: number, samples: number) => `${passed} of ${count(samples, 'answer')} passed`,
    measured: 'measured once',
    severity: { error: 'To mend', warning: 'To look at', note: 'To know' },
    unnamed: (type: string) => `The check “${type}”`,
    line: (number: number) => `line ${number}`,
    inFile: (path: string, line: number) => `${path}, line ${line}`,
    illustrative: 'Answers written by hand count in this project, to show how it works. They prove nothing.',
  },
} as const;
