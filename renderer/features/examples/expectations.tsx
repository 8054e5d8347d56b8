import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CheckReport, ExampleReport } from '../../../shared/check/report.ts';
import type { Example } from '../../../shared/example/example.ts';
import { text } from '../../text/en.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import type { ExampleEdit } from './edit-example.ts';
import { ExpectationFields } from './expectation-fields.tsx';
import { ExpectationLine } from './expectation-line.tsx';
import { emptyExpectation } from './expectation-value.ts';

/** What must hold for the answer, as sentences: those of this example, and those of every example. */
export function Expectations({
  example,
  report,
  onChange,
}: {
  readonly example: Example;
  readonly report: ExampleReport | undefined;
  readonly onChange: (edit: ExampleEdit, message?: string) => void;
}) {
  const [isAdding, setAdding] = useState(false);
  const addButton = useReturnFocus(isAdding);
  const checks = report?.checks ?? [];
  const shared = checks.filter(({ path }) => path !== example.path);
  return (
    <section className="sheet stack" aria-labelledby="expectations">
      <h2 id="expectations">{text.examples.expectations}</h2>
      {example.checks.length === 0 && <p className="quiet">{text.examples.noExpectations}</p>}
      <ul>
        {example.checks.map((check, index) => (
          <ExpectationLine
            // biome-ignore lint/suspicious/noArrayIndexKey: not every expectation has an id
            key={index}
            check={check}
            verdict={verdictAt(checks, example, index)}
            onChange={(changed) => onChange({ kind: 'change-expect', index, check: changed })}
            onRemove={() => {
              onChange({ kind: 'remove', list: 'expect', index }, text.examples.expectationRemoved);
              addButton.current?.focus();
            }}
          />
        ))}
      </ul>
      {isAdding ? (
        <ExpectationFields
          initial={emptyExpectation}
          submit={text.examples.addExpectation}
          onCancel={() => setAdding(false)}
          onSubmit={(check) => {
            onChange({ kind: 'expect', check });
            setAdding(false);
          }}
        />
      ) : (
        <div>
          <button ref={addButton} type="button" className="button" onClick={() => setAdding(true)}>
            <IconPlus size={15} aria-hidden="true" />
            {text.examples.addExpectation}
          </button>
        </div>
      )}
      {shared.length > 0 && (
        <details>
          <summary className="quiet">
            {text.examples.forAll} ({shared.length})
          </summary>
          <ul>
            {shared.map(({ key, verdict, description, type }) => (
              <li key={key} className="expectation expectation-line">
                <VerdictSign verdict={verdict} />
                <p>{description ?? text.checks.unnamed(type)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function verdictAt(checks: readonly CheckReport[], example: Example, index: number) {
  return checks.find(({ path, pointer }) => path === example.path && pointer[1] === index)?.verdict;
}
