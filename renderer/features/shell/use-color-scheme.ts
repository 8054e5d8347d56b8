import { useSyncExternalStore } from 'react';
import { useSettings } from '../../stores/app-context.tsx';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, as the creator chose it or else as the computer has it. */
export function useColorScheme(): 'light' | 'dark' {
  const appearance = useSettings((settings) => settings.appearance);
  const isDark = useSyncExternalStore(
    (listener) => {
      dark.addEventListener('change', listener);
      return () => dark.removeEventListener('change', listener);
    },
    () => dark.matches,
  );
  if (appearance !== 'system') return appearance;
  return isDark ? 'dark' : 'light';
}
