import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PromptLook } from '../../engine/snapshot.ts';
import type { EditorHandle } from '../../monaco/editor-state.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { withFillIn } from './declared-fill-in.ts';
import { InsertMenu } from './insert-menu.tsx';
import { NewFillIn } from './new-fill-in.tsx';

/** The menu for putting something in, and the question for a new fill-in. */
export function InsertTools({
  look,
  handle,
  isOpen,
  onOpenChange,
}: {
  readonly look: PromptLook | undefined;
  readonly handle: RefObject<EditorHandle | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const { tell } = useActions();
  const [isAsking, setAsking] = useState(false);
  const isDeclared = look?.isPassage === false;
  return (
    <>
      <InsertMenu
        handle={handle}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        onNewFillIn={() => setAsking(true)}
      />
      {isAsking && (
        <NewFillIn
          taken={(look?.declared ?? []).map(({ name }) => name)}
          isDeclared={isDeclared}
          onInsert={(name, kind, what) => {
            // The dialog keeps the focus as long as it is there.
            flushSync(() => setAsking(false));
            const form = { name, kind, what, isOptional: false, fields: [] };
            const declare = (source: string) => (isDeclared ? withFillIn(source, form) : source);
            const isDone = handle.current?.insertFillIn(name, declare);
            if (isDone === false) tell(text.editor.newFillIn.notDeclared(name), 'error');
          }}
          onClose={() => {
            flushSync(() => setAsking(false));
            handle.current?.focus();
          }}
        />
      )}
    </>
  );
}
