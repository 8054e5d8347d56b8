import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

/** One thing that a menu offers. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
}

/** Things of one kind in a menu. */
export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/**
 * An open menu: arrow keys move, a letter goes to the next item that begins with it, Enter chooses, Escape closes.
 * @param onClose is told whether a key closed it, so that the focus can go back
 */
export function Menu({
  label,
  groups,
  onClose,
}: {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onClose: (byKey: boolean) => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.showPopover(); // above everything, whatever it stands in
    itemsOf(menu.current)[0]?.focus();
  }, []);

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
    else if (!move(itemsOf(menu.current), event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function leave({ relatedTarget, currentTarget }: FocusEvent): void {
    const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) onClose(false);
  }

  return (
    <div
      ref={menu}
      className="insert-menu"
      popover="manual"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={press}
      onBlur={leave}
    >
      {groups
        .filter(({ items }) => items.length > 0)
        .map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
          <div key={group.label} role="group" aria-label={group.label} className="insert-group">
            <p className="insert-title" aria-hidden="true">
              {group.label}
            </p>
            {group.items.map(({ key, label: words, note, run }) => (
              <button
                key={key}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className="insert-item"
                data-label={words}
                onClick={() => {
                  onClose(false);
                  run();
                }}
                onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
              >
                <span>{words}</span>
                {note !== undefined && note !== '' && (
                  <span className="insert-note" title={note}>
                    {note}
                  </span>
                )}
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

/** Moves the focus as a key asks; false when the key asks for nothing. */
function move(items: readonly HTMLElement[], { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  const next = isLetter ? startingWith(items, at, key) : steps[key]?.(at, items.length);
  if (next === undefined) return isLetter;
  items[(next + items.length) % items.length]?.focus();
  return true;
}

const steps: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => (at < 0 ? -1 : at - 1),
  Home: () => 0,
  End: (_at, length) => length - 1,
};

function startingWith(items: readonly HTMLElement[], at: number, letter: string): number | undefined {
  const wanted = letter.toLocaleLowerCase();
  const order = items.map((_item, index) => (at + 1 + index) % items.length);
  return order.find((index) => items[index]?.dataset.label?.toLocaleLowerCase().startsWith(wanted));
}
