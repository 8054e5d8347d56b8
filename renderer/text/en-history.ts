/** What the history of a prompt says. */
export const history = {
  history: {
    title: (title: string) => `History of ${title}`,
    back: 'Back to the prompt',
    loading: 'Reading the history',
    reading: 'Reading this version',
    none: 'This prompt has no history yet.',
    noneHelp: 'Once a change of it is live, its versions stand here.',
    versions: 'Versions',
    older: 'Older versions',
    isLive: 'live now',
    by: (name: string, date: string) => `${name}, ${date}`,
    against: 'Marked is what differs from what is live now.',
    gone: 'In this version the prompt was not there.',
    restore: 'Restore this version',
    isLiveAlready: 'These words are live already.',
    restored: 'The earlier words are your edit now. Propose them.',
  },
} as const;
