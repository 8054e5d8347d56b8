import { useCallback, useMemo } from 'react';
import type { Written } from '../../engine/preparation.ts';
import { useApp, useSettings } from '../../stores/app-context.tsx';
import { nothingWritten } from '../../stores/proposal-notes.ts';

/**
 * What was written for a proposal, and how to write it, for this one or for another number. It is kept at once, so that
 * closing the drawer, a reload or a restart takes nothing away.
 * @param title the title that a proposal has which is updated
 */
export function useWritten(
  place: string,
  number: number | null,
  title: string | undefined,
): readonly [Written, (written: Written, number?: number | null) => void] {
  const { notes } = useApp();
  const layout = useSettings((settings) => settings.layout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notes are read from the layout
  const written = useMemo(
    () => notes.read(place, number) ?? { ...nothingWritten, ...(title !== undefined && { title }) },
    [notes, layout, place, number, title],
  );
  const write = useCallback(
    (now: Written, other: number | null = number) =>
      notes.write(place, other, now === nothingWritten ? undefined : now),
    [notes, place, number],
  );
  return [written, write];
}
