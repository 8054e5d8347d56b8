import { IconPlus } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import type { EditorHandle } from '../../monaco/editor-state.ts';
import type { Insertion } from '../../monaco/insertions.ts';
import { text } from '../../text/en.ts';
import { Menu, type MenuGroup } from '../../ui/menu.tsx';

/** The button that puts fill-ins, shared passages, blocks and messages in at the cursor, and its menu. */
export function InsertMenu({
  handle,
  isOpen,
  onOpenChange,
  onNewFillIn,
}: {
  readonly handle: RefObject<EditorHandle | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onNewFillIn: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  /** A click on the button while the menu is open takes its focus first, which closes it. */
  const [isPressed, setPressed] = useState(false);
  /** Escape leads back to where the menu was opened from. */
  const isFromButton = useRef(false);
  return (
    <div className="insert-place">
      <button
        ref={button}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts="Control+I"
        title={text.editor.insertHelp}
        onPointerDown={() => setPressed(isOpen)}
        onClick={() => {
          isFromButton.current = true;
          onOpenChange(!isPressed && !isOpen);
          setPressed(false);
        }}
      >
        <IconPlus size={15} aria-hidden="true" />
        {text.editor.insert}
      </button>
      {isOpen && (
        <Menu
          label={text.editor.insert}
          groups={groupsOf(handle.current, onNewFillIn)}
          onClose={(byKey) => {
            onOpenChange(false);
            if (byKey) (isFromButton.current ? button : handle).current?.focus();
            isFromButton.current = false;
          }}
        />
      )}
    </div>
  );
}

function groupsOf(handle: EditorHandle | null, onNewFillIn: () => void): readonly MenuGroup[] {
  const all = handle?.insertions() ?? [];
  const itemsOf = (...kinds: readonly Insertion['kind'][]) =>
    all
      .filter(({ kind }) => kinds.includes(kind))
      .map((insertion) => ({
        key: `${insertion.kind} ${insertion.label}`,
        label: insertion.label,
        note: insertion.note,
        run: () => handle?.insert(insertion),
      }));
  const { groups } = text.editor.insertions;
  const fillIn = { key: 'new', label: text.editor.insertions.newFillIn, run: onNewFillIn };
  return [
    { label: groups.fillIns, items: [...itemsOf('fill-in'), fillIn] },
    { label: groups.passages, items: itemsOf('passage') },
    { label: groups.conditions, items: plain(itemsOf('condition')) },
    { label: groups.loops, items: plain(itemsOf('loop')) },
    { label: groups.messages, items: plain(itemsOf('message', 'history')) },
  ];
}

/** Where the group's title says it all. */
function plain(items: MenuGroup['items']): MenuGroup['items'] {
  return items.map(({ key, label, run }) => ({ key, label, run }));
}
