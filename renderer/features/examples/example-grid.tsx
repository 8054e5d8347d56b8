import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ExampleReport } from '../../../shared/check/report.ts';
import { useSettings } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { columnsOf } from './filter-examples.ts';
import { GridRow } from './grid-row.tsx';
import { type Cell, moveCell } from './move-cell.ts';
import { useVisibleRows } from './use-visible-rows.ts';

/** Height of a row in rem; the style sheet has the same. */
const rowRem = 3.5;

/**
 * A row for each example, a column for each check. Only rows in sight are drawn, so that a thousand examples scroll
 * as ten do. One cell can be reached with Tab; the arrow keys go from cell to cell.
 */
export function ExampleGrid({
  examples,
  all,
  onOpen,
}: {
  readonly examples: readonly ExampleReport[];
  /** Every example of the prompt: the columns stay when the rows are filtered. */
  readonly all: readonly ExampleReport[];
  readonly onOpen: (example: ExampleReport) => void;
}) {
  const box = useRef<HTMLElement>(null);
  const textSize = useSettings((settings) => settings.textSize);
  const [cell, setCell] = useState({ row: 0, column: 0 });
  /** Where a key leads, until its cell is drawn and has the focus. */
  const wanted = useRef<Cell | undefined>(undefined);
  const columns = useMemo(() => columnsOf(all), [all]);
  const rowHeight = rowRem * 16 * textSize;
  const { first, end } = useVisibleRows(box, examples.length, rowHeight);
  const last = { row: examples.length - 1, column: columns.length + 1 };
  const stop = { row: Math.min(cell.row, last.row), column: Math.min(cell.column, last.column) };

  useEffect(() => {
    const to = wanted.current;
    if (to === undefined) return;
    const target = box.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`);
    if (!target) return;
    // Once for a key: what is drawn anew for another reason must not scroll back to where the focus is.
    wanted.current = undefined;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function onKeyDown(event: KeyboardEvent): void {
    const next = moveCell(stop, last, event);
    if (next === undefined) return;
    event.preventDefault();
    // The row may not be drawn yet: it comes into sight first, and is focused when it is there.
    const view = box.current;
    const top = next.row * rowHeight;
    if (view !== null && (top < view.scrollTop || top + 2 * rowHeight > view.scrollTop + view.clientHeight))
      view.scrollTop = Math.max(0, top - view.clientHeight / 3);
    wanted.current = next;
    setCell(next);
  }

  return (
    <section className="sheet table-frame grid-frame" ref={box} aria-label={text.examples.title}>
      <table
        className="grid"
        aria-rowcount={examples.length + 1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const [row, column] = (event.target.dataset.cell ?? '').split(' ').map(Number);
          if (row !== undefined && column !== undefined && !Number.isNaN(row)) setCell({ row, column });
        }}
        onBlur={({ relatedTarget }) => {
          // A row that is scrolled away gives the focus to nothing: the key's cell is still to come.
          if (relatedTarget !== null) wanted.current = undefined;
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{text.examples.name}</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" className="column" title={title}>
                <span>{title}</span>
              </th>
            ))}
            <th scope="col" className="own">
              {text.examples.own}
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap height={first * rowHeight} columns={columns.length + 2} />
          {examples.slice(first, end).map((example, index) => (
            <GridRow
              key={example.path}
              example={example}
              columns={columns}
              row={first + index}
              stop={stop.row === first + index ? stop.column : undefined}
              onOpen={onOpen}
            />
          ))}
          <Gap height={(examples.length - end) * rowHeight} columns={columns.length + 2} />
        </tbody>
      </table>
    </section>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="grid-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
