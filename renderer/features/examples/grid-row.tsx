import { memo } from 'react';
import type { CheckReport, ExampleReport } from '../../../shared/check/report.ts';
import { verdictWords } from '../../../shared/check/words.ts';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { type Column, ownChecks, tally } from './filter-examples.ts';

/** One example of the grid: its evidence, how each check stands, and how its own do. */
export const GridRow = memo(function GridRow({
  example,
  columns,
  row,
  stop,
  onOpen,
}: {
  readonly example: ExampleReport;
  readonly columns: readonly Column[];
  readonly row: number;
  /** The column that Tab comes to, when it is in this row. */
  readonly stop: number | undefined;
  readonly onOpen: (example: ExampleReport) => void;
}) {
  const title = example.description ?? example.name;
  const own = ownChecks(example, columns);
  const place = (column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: stop === column ? 0 : -1,
  });
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row">
        <button
          type="button"
          className="grid-name"
          title={title}
          onClick={() => onOpen(example)}
          {...place(0)}
        >
          {title}
        </button>
        <span className={`quiet evidence evidence-${example.evidence.class}`}>
          <span className="evidence-word">{text.examples.evidenceOf[example.evidence.class]}</span>
          {example.reached === true && <span className="badge retest">{text.examples.reached}</span>}
          {example.outOfDate && <span className="badge retest">{text.examples.filters.outdated}</span>}
        </span>
      </th>
      {columns.map(({ key, title: column }, index) => {
        const check = example.checks.find((one) => one.key === key);
        return (
          <td
            key={key}
            className="cell"
            title={check === undefined ? text.examples.noCheck : aboutCheck(column, check)}
            {...place(index + 1)}
          >
            {check === undefined ? (
              <span className="hidden">{text.examples.noCheck}</span>
            ) : (
              <Standing check={check} />
            )}
          </td>
        );
      })}
      <td
        className="own"
        title={own.map((check) => aboutCheck(check.description ?? check.type, check)).join('\n')}
        {...place(columns.length + 1)}
      >
        {own.length === 0 && <span className="quiet">{text.examples.noOwn}</span>}
        {tally(own).map(([verdict, count]) => (
          <span key={verdict} className={`tally v-${verdict}`}>
            <span className="sign" aria-hidden="true">
              {verdictWords[verdict].sign}
            </span>
            {count} {verdictWords[verdict].word}
          </span>
        ))}
      </td>
    </tr>
  );
});

/** A verdict; a check to retest shows beside it how it last stood. */
function Standing({ check: { verdict, last } }: { readonly check: CheckReport }) {
  return (
    <>
      <VerdictSign verdict={verdict} />
      {last !== undefined && (
        <small className="last">
          <span aria-hidden="true">{last === 'passed' ? '✓' : '✕'}</span>
          <span className="hidden">{text.checks.last[last]}</span>
        </small>
      )}
    </>
  );
}

function aboutCheck(title: string, { verdict, last, reason }: CheckReport): string {
  const lines = [text.examples.cell(title, verdictWords[verdict].word)];
  if (last !== undefined) lines.push(text.checks.last[last]);
  if (reason !== '') lines.push(reason);
  return lines.join('\n');
}
