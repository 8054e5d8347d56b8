import { useEffect } from 'react';
import { useActions } from '../../stores/app-context.tsx';

/** Ctrl+Z (or Cmd+Z) outside of a text takes the last change of a form or a button back. Texts have their own. */
export function useTakeBackKey(): void {
  const { undoChange } = useActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || event.defaultPrevented || hasItsOwn(event.target)) return;
      event.preventDefault();
      undoChange();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undoChange]);
}

function hasItsOwn(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, [contenteditable], .monaco-editor') !== null
  );
}
