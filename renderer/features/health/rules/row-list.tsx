import { useState } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import { text } from '../../../text/en.ts';
import { Field } from '../../../ui/field.tsx';

/** A column of rows. */
export interface RowColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'figure' | 'day';
  /** A new row cannot be without it. */
  readonly isNeeded?: boolean;
}

/** Rows that are told one by one, each with a way to take it away, and a line to add one. */
export function RowList({
  title,
  columns,
  rows,
  onAdd,
  onRemove,
}: {
  readonly title: string;
  readonly columns: readonly RowColumn[];
  /** The cells of each row by column, as people read them. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Tells what is wrong with the new row, if anything is. */
  readonly onAdd: (row: JsonObject) => string | undefined;
  readonly onRemove: (index: number) => string | undefined;
}) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const isReady = columns.every(
    ({ key, isNeeded }) => isNeeded !== true || (written[key] ?? '').trim() !== '',
  );
  function add(): void {
    const row = Object.fromEntries(
      columns.flatMap(({ key, kind }) => {
        const cell = (written[key] ?? '').trim();
        if (cell === '') return [];
        return [[key, kind === 'figure' ? Number(cell.replace(',', '.')) : cell] as const];
      }),
    );
    const wrong = Object.values(row).some(Number.isNaN) ? text.rules.noFigure : onAdd(row);
    setProblem(wrong);
    if (wrong === undefined) setWritten({});
  }
  return (
    <div className="rule-rows">
      {rows.length > 0 && (
        <ul aria-label={title}>
          {rows.map((row, index) => (
            <li key={Object.values(row).join(' ')} className="row spread">
              <span className="rule-cells">
                {columns
                  .filter(({ key }) => row[key] !== undefined)
                  .map(({ key, label }) => (
                    <span key={key}>
                      <span className="quiet">{label}</span> {row[key]}
                    </span>
                  ))}
              </span>
              <button
                type="button"
                className="button"
                aria-label={text.rules.removeRow(Object.values(row)[0] ?? '')}
                onClick={() => setProblem(onRemove(index))}
              >
                {text.rules.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <fieldset className="rule-add">
        <legend className="hidden">{text.rules.addTo(title)}</legend>
        {columns.map(({ key, label, kind }) => (
          <Field key={key} label={label}>
            <CellInput
              kind={kind}
              value={written[key] ?? ''}
              onChange={(cell) => setWritten({ ...written, [key]: cell })}
            />
          </Field>
        ))}
        <button type="button" className="button" disabled={!isReady} onClick={add}>
          {text.rules.add}
        </button>
      </fieldset>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function CellInput({
  kind,
  value,
  onChange,
}: {
  readonly kind: RowColumn['kind'];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <input
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={kind === 'figure' ? 'decimal' : undefined}
      className="input"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
