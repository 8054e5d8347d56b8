import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { type VisibleRows, visibleRows } from './visible-rows.ts';

/** The rows of a scrolling box that are to be drawn. `rowHeight` is in pixels and the same for all rows. */
export function useVisibleRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): VisibleRows {
  const [view, setView] = useState({ scrolled: 0, height: 1_000 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null) setView({ scrolled: element.scrollTop, height: element.clientHeight });
  }, [box]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setView({ scrolled: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return visibleRows(count, rowHeight, view.scrolled, view.height);
}
