import { IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Check } from '../../../shared/check/check.ts';
import type { Verdict } from '../../../shared/check/verdict.ts';
import { text } from '../../text/en.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { ExpectationFields } from './expectation-fields.tsx';
import { readExpectation, type WrittenExpectation } from './expectation-value.ts';
import { madeSentence, sentenceOf } from './sentence-of.ts';

/** One expectation as a sentence with how it stands, changed in place. */
export function ExpectationLine({
  check,
  verdict,
  onChange,
  onRemove,
}: {
  readonly check: Check;
  readonly verdict: Verdict | undefined;
  readonly onChange: (check: WrittenExpectation) => void;
  readonly onRemove: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const changeButton = useReturnFocus(isOpen);
  const form = readExpectation(check);
  const sentence = sentenceOf(check);
  if (isOpen && form !== undefined) {
    return (
      <li className="expectation">
        <ExpectationFields
          initial={form}
          submit={text.examples.keepChange}
          onCancel={() => setOpen(false)}
          onSubmit={(changed) => {
            setOpen(false);
            onChange(changed);
          }}
        />
      </li>
    );
  }
  const made = madeSentence(check);
  return (
    <li className="expectation expectation-line">
      {verdict === undefined ? <span className="sign" /> : <VerdictSign verdict={verdict} />}
      <div>
        <p>{sentence}</p>
        {made !== sentence && <p className="quiet">{made}</p>}
        {form === undefined && <p className="quiet">{text.examples.inSource}</p>}
      </div>
      <div className="expectation-buttons">
        {form !== undefined && (
          <button
            ref={changeButton}
            type="button"
            className="button bare"
            aria-label={`${text.examples.changeExpectation}: ${sentence}`}
            title={text.examples.changeExpectation}
            onClick={() => setOpen(true)}
          >
            <IconPencil size={15} aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          className="button bare"
          aria-label={`${text.examples.removeExpectation}: ${sentence}`}
          title={text.examples.removeExpectation}
          onClick={onRemove}
        >
          <IconX size={15} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}
