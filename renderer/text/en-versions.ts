/** What is said wherever two versions of a project stand beside each other. */
export const versions = {
  versions: {
    judged: 'What it touches',
    judging: 'The checks are run on both versions',
    notJudged: 'Both versions could not be checked:',
    reachesNone: 'What is sent is the same in every example.',
    reaches: (number: number) =>
      number === 1 ? 'What is sent changes in 1 example.' : `What is sent changes in ${number} examples.`,
    counts: (hold: number, retest: number, fail: number) =>
      `${hold} hold · ${retest} to retest · ${fail} ${fail === 1 ? 'fails' : 'fail'}`,
    countsBefore: (counts: string) => `before: ${counts}`,
    newFindings: 'New in the words',
    form: 'Which version is shown',
    forms: { changes: 'What changes', before: 'Before', after: 'After' },
    noBefore: 'The version before does not have this example.',
  },
} as const;
