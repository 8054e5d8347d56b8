import { lazy, Suspense } from 'react';
import { useAnswers } from '../../stores/app-context.tsx';

const AnswersDrawer = lazy(async () => ({ default: (await import('./answers-drawer.tsx')).AnswersDrawer }));

/** The drawer for new answers, while it is open. */
export function Answers() {
  const wanted = useAnswers((state) => state.wanted);
  if (wanted === undefined) return null;
  return (
    <Suspense fallback={null}>
      <AnswersDrawer wanted={wanted} />
    </Suspense>
  );
}
