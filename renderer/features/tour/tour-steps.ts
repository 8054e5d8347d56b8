import { text } from '../../text/en.ts';

/** The steps of the tour, in their order. */
export const tourSteps = ['edit', 'reach', 'checks', 'examples', 'giveUp'] as const;

/** A step of the tour: something to do in the sample itself. */
export type TourStep = (typeof tourSteps)[number];

/** What the tour looks at to see that a step was done. */
export interface TourView {
  readonly drafts: number;
  readonly example: string | undefined;
  readonly side: string;
  readonly screen: string;
}

/** Whether a step was done since it began. */
export function isDone(step: TourStep, began: TourView, now: TourView): boolean {
  switch (step) {
    case 'edit':
      return now.drafts > 0;
    case 'reach':
      return now.example !== began.example;
    case 'checks':
      return now.side === 'checks';
    case 'examples':
      return now.screen === 'examples';
    case 'giveUp':
      return now.drafts === 0;
  }
}

/** Under which setting it is kept how far the creator has come: a number of steps, beyond the last when it is over. */
export const tourKey = 'tour';

/** Which step comes, from what was kept; undefined when the tour is over. What was kept is not trusted. */
export function stepAt(kept: unknown): { readonly step: TourStep; readonly number: number } | undefined {
  const index = typeof kept === 'number' && Number.isInteger(kept) && kept >= 0 ? kept : 0;
  const step = tourSteps[index];
  return step === undefined ? undefined : { step, number: index + 1 };
}

/** What a step asks for. */
export function sentenceOf(step: TourStep): string {
  return text.tour.steps[step];
}
