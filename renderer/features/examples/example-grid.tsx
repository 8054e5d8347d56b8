import type { ExampleReport } from '../../../shared/check/report.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { columnsOf, ownChecks } from './filter-examples.ts';

/** A row for each example, a column for each check. */
export function ExampleGrid({
  examples,
  onOpen,
}: {
  readonly examples: readonly ExampleReport[];
  readonly onOpen: () => void;
}) {
  const { select } = useActions();
  const columns = columnsOf(examples);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="sheet table-frame" tabIndex={0} aria-label={text.examples.title}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{text.examples.name}</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" className="column" title={title}>
                <span>{title}</span>
              </th>
            ))}
            <th scope="col">{text.examples.own}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((example) => (
            <tr key={example.path}>
              <th scope="row">
                <button
                  type="button"
                  className="grid-name"
                  onClick={() => {
                    select({ example: example.name });
                    onOpen();
                  }}
                >
                  {example.description ?? example.name}
                </button>
                <span className="quiet evidence">
                  {text.examples.evidenceOf[example.evidence.class]}
                  {example.reached === true && <span className="badge retest">{text.examples.reached}</span>}
                  {example.outOfDate && (
                    <span className="badge retest">{text.examples.filters.outdated}</span>
                  )}
                </span>
              </th>
              {columns.map(({ key }) => {
                const check = example.checks.find((one) => one.key === key);
                return (
                  <td key={key} className="cell">
                    {check !== undefined && <VerdictSign verdict={check.verdict} />}
                  </td>
                );
              })}
              <td className="own">
                <ul>
                  {ownChecks(example, columns).map(({ key, verdict, description, type }) => (
                    <li key={key}>
                      <VerdictSign verdict={verdict} /> {description ?? type}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
