import { randomUUID } from 'node:crypto';
import { createFolderRemote } from '../../electron/services/git/folder-remote.ts';
import { createLocalReviewHost } from '../../electron/services/review/local-review-host.ts';
import { ada, by, reached } from '../electron/services/review/review-places.ts';
import type { Fault } from './fault.ts';
import { soup } from './inspect-life.ts';
import type { Life } from './life.ts';
import type { Step } from './step.ts';

const met: readonly Step[] = ['update', 'remark', 'approve', 'make-live'];

/** The same project, as somebody has it who works beside the server. */
function elsewhere({ bare }: Life) {
  return createLocalReviewHost({ remote: createFolderRemote(bare, () => new Date()), isSample: true });
}

/** What others do at the same time. Each ends the life of the proposal as it was. */
export const otherPeople: readonly Fault[] = [
  {
    name: 'the proposal was withdrawn elsewhere',
    waysAt: (step) => (met.includes(step) ? ['whole'] : []),
    begin: async (life) => void reached(await elsewhere(life).say(by(ada), 1, { kind: 'withdrawn' })),
    end: async () => {},
    isFinal: true,
  },
  {
    name: 'the proposal was changed elsewhere',
    waysAt: (step) => (met.includes(step) ? ['whole'] : []),
    begin: async (life) => {
      const edits = new Map([[soup.path, { base: soup.old, text: 'Cook a mild soup.\nServe it.\n' }]]);
      const words = { title: 'A mild soup', body: 'Why.', ready: true };
      reached(await elsewhere(life).update(by(ada, randomUUID()), 1, { ...words, edits }));
    },
    end: async () => {},
    isFinal: true,
  },
];
