/** What taking a change back says. */
export const changes = {
  changes: {
    takeBack: 'Take it back',
    takenBack: 'Taken back.',
    nothing: 'There is nothing to take back.',
    later: (path: string) =>
      `Later edits stand on top of this one, in ${path}. Take those back first, or mend it by hand.`,
  },
} as const;
