import { useApp } from './app-context.tsx';

/**
 * The salt of the open project's stand-ins, made at the first need. It is kept with this computer's settings and never
 * in the project: whoever has it can test guesses.
 */
export function useSalt(): () => string {
  const { stores, actions } = useApp();
  return () => {
    const key = `salt of ${stores.project.getState().project?.place ?? ''}`;
    const { layout } = stores.settings.getState();
    const before = layout[key];
    if (typeof before === 'string' && before !== '') return before;
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const salt = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    actions.set({ layout: { ...layout, [key]: salt } });
    return salt;
  };
}
