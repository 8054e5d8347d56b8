import { useEffect, useState } from 'react';
import { useApp, useProject } from '../../stores/app-context.tsx';

/**
 * What is typed and not said yet, and how to tell what it is now. It is kept on this computer, so that closing the form,
 * another screen or a reload takes nothing away.
 * @param about names what the words speak of, the same each time
 */
export function useUnsaid(about: string): readonly [string, (words: string) => void] {
  const { notes } = useApp();
  const place = useProject(({ project }) => project?.place ?? '');
  const [words, setWords] = useState(() => notes.readUnsaid(place, about));
  // Whoever leaves the form may leave the window next.
  useEffect(() => notes.flush, [notes]);
  const tell = (now: string) => {
    setWords(now);
    notes.writeUnsaid(place, about, now);
  };
  return [words, tell];
}
