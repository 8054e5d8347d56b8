import { count } from './count.ts';

/** What the screen says on which two changes of the same words are put together. */
export const conflict = {
  conflict: {
    title: 'Choose what stands',
    explain: {
      live: 'Somebody else’s words went live where you wrote too. What does not meet is joined already. For each place below take one side, or write your own words.',
      folder:
        'While you edited, somebody else changed the same words in the folder. What does not meet is joined already. For each place below take one side, or write your own words.',
    },
    keptAside: 'Nothing is lost, whatever you choose: your edit as it is now is kept aside.',
    loading: 'The versions are put side by side',
    reading: 'Reading what is live now',
    unread: 'What is live now could not be read.',
    unreadHelp:
      'Your edit is kept as it is. Look whether the project’s place can be reached, then try again.',
    failed: 'The versions could not be put side by side.',
    again: 'Try again',
    nothing: 'Nothing is left to choose.',
    nothingHelp: 'Your edit goes together with what others changed. Go on where you were.',
    back: 'Back',
    later: 'Later',
    sides: {
      mine: 'Yours',
      was: 'What it was',
      theirs: { live: 'Theirs, live now', folder: 'Theirs, in the folder now' },
    },
    take: { mine: 'Take mine', theirs: 'Take theirs', own: 'Write another' },
    whole: {
      label: 'This file',
      places: 'Place by place',
      mine: 'All of mine',
      theirs: 'All of theirs',
      mineHelp: 'Your whole text stands. What they changed elsewhere in this file goes.',
      theirsHelp: 'Their whole text stands. What you changed elsewhere in this file goes.',
    },
    own: {
      label: (place: string) => `Your words for: ${place}`,
      help: 'Fill-ins stand in double braces, as in {{name}}.',
      from: 'Begin again with',
      fromSide: { mine: 'mine', was: 'what it was', theirs: 'theirs' },
      empty: 'Write some words, or take one of the sides.',
    },
    place: (place: string, number: number, all: number) =>
      all === 1 ? place : `${place} · place ${number} of ${all}`,
    places: {
      settings: 'The settings at the top',
      start: 'The beginning of the file',
      key: (key: string) => `The part “${key}”`,
      text: 'The whole text',
      rest: 'The other parts',
    },
    /** Parts of files by the names that they have there. */
    keys: {
      prompt: {
        title: 'The title',
        description: 'The description',
        model: 'The model',
        config: 'Creativity and length of the answer',
        input: 'The fill-ins',
        output: 'The form of the answer',
        tools: 'The tools',
      },
      other: {
        description: 'The description',
        input: 'The values of the fill-ins',
        history: 'The conversation so far',
        expect: 'What must hold',
        runs: 'The recorded answers',
      },
    },
    movedAgain: 'It changed again since you chose here. Choose once more.',
    movedStatus: (places: number) =>
      places === 1
        ? 'What is live changed again. 1 place is asked anew, your other choices stand.'
        : `What is live changed again. ${count(places, 'place')} are asked anew, your other choices stand.`,
    gone: { file: 'The file is deleted.', part: 'It is taken out.' },
    none: { file: 'There was no such file.', part: 'It was not there.' },
    empty: 'Nothing.',
    long: 'It is too long to mark what changed.',
    joined: {
      mine: 'Joined by itself: your change',
      theirs: 'Joined by itself: their change',
      both: 'Joined by itself: both changes',
    },
    same: 'nobody changed it',
    left: (places: number) => (places === 0 ? 'All is chosen.' : `${count(places, 'place')} left to choose.`),
    leftShort: (places: number) => (places === 0 ? 'all chosen' : `${places} left`),
    files: 'Files',
    example: (title: string) => `Example: ${title}`,
    next: 'Go to the next place',
    checks: {
      title: 'How the checks stand in each version',
      checking: 'The checks are run …',
      failed: 'This version could not be checked:',
      differ: (checks: number) => `${count(checks, 'check stands', 'checks stand')} differently`,
      caption: 'Checks that do not stand the same in all three versions',
      example: 'Example',
      check: 'Check',
      more: (checks: number) => `and ${count(checks, 'more check')}`,
      absent: 'not there',
    },
    result: {
      title: 'With what you chose',
      wait: 'When all is chosen, the result stands here with its checks.',
      checking: 'The checks are run on the result.',
      checked: 'The checks were run on the result.',
      notChecked: 'The checks could not be run on the result, so it cannot be taken.',
      same: 'It is what they have. Nothing of yours is left in it.',
      asTheirs: 'as they have it',
      goes: 'The file goes.',
      against: 'Marked is what differs from theirs.',
    },
    go: 'Take this result',
    done: 'Your edit holds what you chose. What it was is kept aside.',
    allTheirs: 'Theirs stands. Your edit is kept aside.',
  },
} as const;
