/** What the tour through the sample says. */
export const tour = {
  tour: {
    label: 'Tour through the sample',
    step: (number: number, of: number) => `${number} of ${of}`,
    next: 'Next',
    end: 'End the tour',
    finish: 'Finish',
    done: 'Done.',
    steps: {
      edit: 'Change a sentence on the cards in the middle. Nothing can break: it stays on this computer.',
      reach:
        'The line at the bottom says what your edit reaches. On the right, choose “What changes”, or another example.',
      checks:
        'On the right, choose “Checks”. A circle means: this answer was given to other words, so nobody knows.',
      examples: 'Above, open “Examples”: every recorded conversation, and how each stands with your edit.',
      giveUp: 'Back in “Prompts”, “Give up this edit” takes your words back, and everything holds again.',
    },
  },
} as const;
