import { count } from './count.ts';

/** What is said wherever two versions of a project stand beside each other. */
export const versions = {
  versions: {
    judged: 'What it touches',
    judging: 'The checks are run on both versions',
    notJudged: 'Both versions could not be checked:',
    newFindings: 'New in the words',
    verdicts: 'How the checks stand',
    check: 'What must hold',
    before: 'Before',
    after: 'After',
    stand: (reached: number, of: number, lost: number, failing: number) =>
      [
        reached === 0
          ? 'What is sent is the same in every example.'
          : `What is sent changes in ${reached.toLocaleString('en')} of ${count(of, 'example')}.`,
        ...(lost === 0
          ? []
          : [
              lost === 1
                ? '1 check that held needs a new answer.'
                : `${count(lost, 'check')} that held need new answers.`,
            ]),
        failing === 0
          ? 'None is known to fail that held before.'
          : `${count(failing, 'check')} newly failing.`,
      ].join(' '),
    cost: 'Tokens and money',
    costPrompt: 'Prompt',
    costTokens: 'Tokens of one request',
    costMoney: 'Cost of 1,000 answers',
    change: (before: string, after: string) => `${before} → ${after}`,
    about: (figure: string) => `about ${figure}`,
    notKnown: 'not known',
    costHelp: 'Averages over the examples, with answers as long as the recorded ones.',
    which: 'Which examples are listed',
    verdictChanged: (number: number) => `Verdict changed ${number.toLocaleString('en')}`,
    allReached: (number: number) => `All that change ${number.toLocaleString('en')}`,
    noVerdictChanged: 'No check stands otherwise than before.',
    more: (number: number) => `Show ${number} more`,
    moreWords: (words: number) => `Show ${count(words, 'unchanged word')}`,
    noMessage: 'Nothing is sent here.',
    bothForms: { changes: 'What changes', both: 'Before and after' },
    standsBefore: (verdict: string) => `before: ${verdict}`,
    standsAfter: (verdict: string) => `after: ${verdict}`,
    form: 'Which version is shown',
    noBefore: 'The version before does not have this example.',
  },
} as const;
