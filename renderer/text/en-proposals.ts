import type { ProposalStatus } from '../../shared/proposal/proposal.ts';
import { count } from './count.ts';

const statuses: Readonly<Record<ProposalStatus, string>> = {
  draft: 'Not ready for review',
  'with-reviewer': 'With the reviewer',
  'changes-asked': 'Changes asked',
  approved: 'Approved',
  live: 'Live',
  withdrawn: 'Withdrawn',
  conflict: 'To be settled',
};

/** What the screens of proposals say. */
export const proposals = {
  proposals: {
    title: 'Proposals',
    empty: 'Nothing is proposed yet.',
    emptyHelp: 'Change the words of a prompt, then choose “Propose change”. What becomes of it stands here.',
    toPrompts: 'To the prompts',
    loading: 'Reading the proposals',
    failed: 'The proposals could not be read.',
    noPlace: 'This project has no shared place for proposals.',
    noPlaceHelp:
      'Edit and check as you like. To propose, save the proposal as a file and send it to the project’s engineers.',
    look: 'Look for news',
    which: 'Which proposals are listed',
    all: (number: number) => `All ${number}`,
    forMe: (number: number) => `Waiting for me ${number}`,
    forYou: 'Waits for you',
    noneForMe: 'Nothing waits for you.',
    noneForMeHelp: 'What others still have to do stands under “All”.',
    showAll: (number: number) => `Show all ${number}`,
    titles: (titles: readonly string[], more: number, files: number) =>
      [
        ...titles,
        ...(more === 0 ? [] : [`${more} more`]),
        ...(files === 0 ? [] : [titles.length === 0 ? count(files, 'file') : count(files, 'other file')]),
      ].join(', '),
    changesToo: (name: string | undefined, number: number, titles: string) =>
      name === undefined
        ? `Your proposal ${number} changes ${titles} too.`
        : `${name}’s proposal ${number} changes ${titles} too.`,
    goTo: 'Go there',
    statuses,
    number: (number: number) => `Proposal ${number}`,
    by: (name: string, date: string) => `${name}, ${date}`,
    yours: 'yours',
    remarks: (open: number) => (open === 0 ? 'No open remark' : count(open, 'open remark')),
    back: 'All proposals',
    waiting: {
      draft: (isMine: boolean) =>
        isMine
          ? 'You said that it is not ready. Propose it as ready when it is.'
          : 'Its author is still at work on it.',
      reviewer: 'Waiting for a reviewer. It still goes together with what is live.',
      changesAsked: (name: string, isMine: boolean) =>
        isMine
          ? `${name} asks for changes. Read what was said, edit, and update the proposal.`
          : `${name} asks for changes. It waits for its author.`,
      approved: (name: string) => `Approved by ${name}. It waits for somebody to make it live.`,
      live: (name: string, date: string) => `${name} made it live, ${date}.`,
      withdrawn: (name: string, date: string) => `${name} withdrew it, ${date}. Nothing of it is live.`,
      conflict: (isMine: boolean) =>
        isMine
          ? 'Somebody else’s words for the same place went live. Choose what stands: nothing of yours is lost.'
          : 'Somebody else’s words for the same place went live. Its author chooses what stands.',
    },
    steps: {
      title: 'What you can do',
      approve: 'Approve',
      askForChanges: 'Ask for changes',
      makeLive: 'Make live',
      withdraw: 'Withdraw',
      withdrawSure: 'Withdraw it? Your edits stay as they are.',
      withdrawGo: 'Withdraw it',
      update: 'Update the proposal',
      settle: 'Choose what stands',
      takeOver: 'Take over its words',
      openEdit: 'Go on editing',
      restore: 'Restore what was before',
      asked: 'What should change?',
      askGo: 'Ask for them',
      inTheWay: (paths: string) =>
        `Other words went live meanwhile in ${paths}. Its author settles that first.`,
      laterWords: (path: string) => `Later words stand in the way in ${path}. Open it and change it by hand.`,
      toast: {
        approved: 'Approved.',
        asked: 'The author will see what you ask for.',
        withdrawn: 'Withdrawn. Your edits are still there.',
        live: 'It is live.',
        tookOver: 'Its words are your edit now.',
        restored: 'The earlier words are your edit now. Propose them.',
        nothingToRestore: 'The words before are live already.',
      },
    },
    edited: 'You have edited it since: update the proposal, so that the reviewer sees your newest words.',
    noDraft: 'Your edits of these files are gone from here. To go on, take its words over.',
    sample:
      'In this sample you play the reviewer too. Elsewhere somebody else looks at your words. Without a server that knows people, that is a courtesy and no protection.',
    courtesy:
      'Everybody who may write here can approve: without a server that knows people, this is a courtesy and no protection.',
    ownHelp: 'You wrote it, so somebody else approves it.',
    changed: 'What changes',
    onThisPage: 'On this page',
    nothingChanged: 'Nothing that people read changes.',
    readingFiles: 'The words are being read …',
    since: {
      label: 'Changes are shown against',
      before: 'The words before',
      look: 'Your last look',
      said: 'What you remarked on',
      gone: 'That version cannot be read any more. The changes are shown against the words before.',
      nothing: 'Nothing changed in this file since then.',
    },
    file: {
      words: (title: string) => `The words of ${title}`,
      help: 'Walk through the sentences with the arrow keys. Enter opens a remark, or select words with the pointer.',
      unchanged: (number: number) => `Show ${count(number, 'unchanged line')}`,
      text: 'Show its text',
    },
    moreFiles: (next: number, left: number) =>
      next === left ? `Show ${count(left, 'more file')}` : `Show ${next} of ${count(left, 'more file')}`,
    newFile: 'new',
    goneFile: 'deleted',
    fileGone: 'The whole file is deleted.',
    brief: 'What its author says',
    noBrief: 'Nothing was written for the reviewer.',
    remark: {
      on: 'Remark on this',
      general: 'Say something about the whole',
      label: 'Your remark',
      about: (quote: string) => `About “${quote}”`,
      send: 'Remark',
      sending: 'Sending …',
      title: 'Remarks',
      none: 'No remarks yet.',
      by: (name: string) => `Remark by ${name}`,
      onGone: 'About words that are gone',
      removed: 'This proposal takes the sentence away.',
      refused: 'It was not sent.',
      gone: 'The sentence is gone by now. It was:',
      changed: 'The sentence was reworded since. It was:',
      answer: 'Answer',
      answerLabel: 'Your answer',
      settle: 'Settle it',
      reopen: 'Open it again',
      settled: 'settled',
      open: 'open',
      noWords: 'It is settled.',
      again: 'It is open again.',
    },
    happened: 'What happened',
    events: {
      opened: 'proposed it',
      updated: 'updated it',
      remark: 'remarked on it',
      answered: 'answered a remark',
      approved: 'approved it',
      'changes-asked': 'asked for changes',
      'made-live': 'made it live',
      withdrawn: 'withdrew it',
    },
  },
  brief: {
    rest: (titles: readonly string[]) => `What was worked out when it was sent: ${titles.join(' · ')}`,
    checkedWith: (engine: string) => `Checked with ${engine}. The seal of what came of it:`,
    checkAgain:
      'Whoever checks the same words gets the same seal. The project’s own tests do; so does an engineer with “prompt-check --changed --format json”, where it is called digest.',
  },
} as const;
