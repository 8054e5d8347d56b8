/** The command could not run at all. */
export const couldNotRun = 2;

/** An error that a user of the command line can mend: it is told in one sentence, without a stack. */
export class UsageError extends Error {}
