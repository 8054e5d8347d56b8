import '../../styles/propose.css';
import { lazy, Suspense } from 'react';
import { useProject, useSelection } from '../../stores/app-context.tsx';

const ProposeDrawer = lazy(async () => ({ default: (await import('./propose-drawer.tsx')).ProposeDrawer }));

/** The drawer in which a change is proposed, while it is open. */
export function Propose() {
  const isOpen = useSelection((state) => state.openPropose);
  const place = useProject((state) => state.project?.place);
  if (!isOpen || place === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ProposeDrawer key={place} place={place} />
    </Suspense>
  );
}
