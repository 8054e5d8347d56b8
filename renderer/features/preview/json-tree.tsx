import { type KeyboardEvent, useId, useState } from 'react';
import { text } from '../../text/en.ts';
import { type JsonRow, rowsOf, startClosed } from './json-rows.ts';
import type { JsonNode } from './read-json.ts';

/** A JSON value as a tree: arrow keys walk it, open it and close it. */
export function JsonTree({ node, label }: { readonly node: JsonNode; readonly label: string }) {
  const id = useId();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => startClosed(node));
  const [chosen, setChosen] = useState('');
  const rows = rowsOf(node, closed);
  const at = Math.max(
    0,
    rows.findIndex(({ path }) => path === chosen),
  );
  const current = rows[at];

  function set(path: string, isClosed: boolean): void {
    const next = new Set(closed);
    if (isClosed) next.add(path);
    else next.delete(path);
    setClosed(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (current === undefined) return;
    const go = (row: JsonRow | undefined) => row !== undefined && setChosen(row.path);
    const parent = rows.slice(0, at).findLast(({ depth }) => depth < current.depth);
    switch (event.key) {
      case 'ArrowDown':
        go(rows[at + 1]);
        break;
      case 'ArrowUp':
        go(rows[at - 1]);
        break;
      case 'Home':
        go(rows[0]);
        break;
      case 'End':
        go(rows.at(-1));
        break;
      case 'ArrowRight':
        if (current.isClosed) set(current.path, false);
        else if (current.size !== undefined) go(rows[at + 1]);
        break;
      case 'ArrowLeft':
        if (current.size !== undefined && !current.isClosed) set(current.path, true);
        else go(parent);
        break;
      case 'Enter':
      case ' ':
        if (current.size !== undefined) set(current.path, !current.isClosed);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    // The focus stays on the tree, which names the row that is walked to: rows may come and go under it.
    <div
      className="json tree"
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={current === undefined ? undefined : `${id}${at}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus
        <div
          key={row.path}
          id={`${id}${index}`}
          role="treeitem"
          aria-level={row.depth + 1}
          aria-expanded={row.size === undefined ? undefined : !row.isClosed}
          aria-selected={index === at}
          className={index === at ? 'tree-row current' : 'tree-row'}
          style={{ paddingInlineStart: `${row.depth * 1.1 + 1.1}em` }}
          onClick={() => {
            setChosen(row.path);
            if (row.size !== undefined) set(row.path, !row.isClosed);
          }}
        >
          {row.size !== undefined && (
            <span className="tree-mark" aria-hidden="true">
              {row.isClosed ? '▸' : '▾'}
            </span>
          )}
          {row.name !== undefined && <span className="tree-key">{row.name}</span>}
          {row.scalar !== undefined && <span className={`tree-${row.scalar.type}`}>{row.scalar.text}</span>}
          {row.size !== undefined && (
            <span className="tree-size">{text.preview.jsonSize[row.kind](row.size)}</span>
          )}
        </div>
      ))}
    </div>
  );
}
