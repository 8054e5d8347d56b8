import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useActions, useProject, useSelection, useSettings } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { isDone, sentenceOf, stepAt, type TourView, tourKey, tourSteps } from './tour-steps.ts';

/** A line with one thing to try in the sample, until all were tried or the tour is ended. It covers nothing. */
export function Tour() {
  const isSample = useProject((state) => state.project?.kind === 'sample');
  const kept = useSettings((settings) => settings.layout[tourKey]);
  const at = stepAt(kept);
  if (!isSample || at === undefined) return null;
  return <Step key={at.step} {...at} />;
}

function Step({ step, number }: NonNullable<ReturnType<typeof stepAt>>) {
  const drafts = useProject((state) => state.drafts.size);
  const looked = useSelection(useShallow(({ example, side, screen }) => ({ example, side, screen })));
  const layout = useSettings((settings) => settings.layout);
  const { set } = useActions();
  const now: TourView = { drafts, ...looked };
  const began = useRef(now);
  const goTo = (steps: number) => set({ layout: { ...layout, [tourKey]: steps } });
  const isLast = number === tourSteps.length;
  const done = isDone(step, began.current, now);
  return (
    <aside className="tour" aria-label={text.tour.label}>
      <span className="tour-count" aria-hidden="true">
        {text.tour.step(number, tourSteps.length)}
      </span>
      <p role="status">
        {done && <strong className="v-holds">✓ {text.tour.done}</strong>} {sentenceOf(step)}
      </p>
      <button type="button" className={done ? 'button main' : 'button'} onClick={() => goTo(number)}>
        {isLast ? text.tour.finish : text.tour.next}
      </button>
      {!isLast && (
        <button type="button" className="button bare" onClick={() => goTo(tourSteps.length)}>
          {text.tour.end}
        </button>
      )}
    </aside>
  );
}
