import type { GitStep } from '../doubles/git-server.ts';

/** What somebody does with a project at an address, in the order of its life. */
export const steps = [
  'look',
  'open',
  'refresh',
  'history',
  'propose',
  'update',
  'remark',
  'approve',
  'make-live',
  'restore',
] as const;

/** One of them. */
export type Step = (typeof steps)[number];

/** The steps as people say them. */
export const stepNames: Readonly<Record<Step, string>> = {
  look: 'look at an address',
  open: 'open',
  refresh: 'refresh',
  history: 'earlier versions',
  propose: 'propose',
  update: 'update',
  remark: 'remark',
  approve: 'approve',
  'make-live': 'make live',
  restore: 'restore',
};

const fetching = ['list-to-fetch', 'fetch'] as const;
const sending = ['list-to-fetch', 'list-to-push', 'push'] as const;

/** The requests that each step makes. */
export const requestsOf: Readonly<Record<Step, readonly GitStep[]>> = {
  look: ['list-to-fetch'],
  open: fetching,
  refresh: fetching,
  history: fetching,
  propose: sending,
  update: sending,
  remark: sending,
  approve: sending,
  'make-live': sending,
  restore: sending,
};

/** The steps that send something. */
export const sendingSteps: readonly Step[] = steps.filter((step) => requestsOf[step] === sending);
