import type { ProposalActions } from './proposal-actions.ts';

/** How often the project's other side is asked, in milliseconds. */
const every = 60_000;

/** Sooner than this after the last time, coming back to the window asks nothing, in milliseconds. */
const restFor = 5_000;

/** What keeping fresh needs of its surroundings. */
export interface FreshPorts {
  readonly actions: Pick<ProposalActions, 'refresh'>;
  readonly isVisible: () => boolean;
  readonly now: () => number;
  readonly after: (milliseconds: number, callback: () => void) => void;
}

/** Asks every minute while the window is seen, and when the function that it gives is called: on coming back to it. */
export function keepFresh({ actions, isVisible, now, after }: FreshPorts): () => void {
  let last = now();
  let isAsking = false;

  async function look(rest: number): Promise<void> {
    if (isAsking || !isVisible() || now() - last < rest) return;
    isAsking = true;
    await actions.refresh();
    last = now();
    isAsking = false;
  }

  function plan(): void {
    after(every, () => void look(restFor).then(plan));
  }

  plan();
  return () => void look(restFor);
}
