import { useMemo } from 'react';
import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** What a file is called on screen: the title of a prompt or a shared passage, an example's description, or its path. */
export function useTitleOf(): (path: string) => string {
  const snapshot = useCheck((state) => state.snapshot);
  return useMemo(() => {
    const titles = new Map<string, string>();
    for (const { path, title } of [...(snapshot?.prompts ?? []), ...(snapshot?.passages ?? [])])
      titles.set(path, title);
    for (const { path, name, description = name } of snapshot?.report.prompts.flatMap(
      (one) => one.examples,
    ) ?? [])
      titles.set(path, text.conflict.example(description));
    return (path) => titles.get(path) ?? path;
  }, [snapshot]);
}
