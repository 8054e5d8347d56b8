import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Example } from '../../../shared/example/example.ts';
import { text } from '../../text/en.ts';
import type { ExampleEdit } from './edit-example.ts';
import { sentenceOf } from './sentence-of.ts';

type Composed = keyof typeof text.examples.composed;

const composed = Object.keys(text.examples.composed) as Composed[]; // exactly its keys

/** What must hold for the answer, as sentences; new ones are composed from a beginning and words. */
export function Expectations({
  example,
  onChange,
}: {
  readonly example: Example;
  readonly onChange: (edit: ExampleEdit) => void;
}) {
  const [type, setType] = useState<Composed>('contains');
  const [words, setWords] = useState('');
  function add(event: FormEvent): void {
    event.preventDefault();
    if (words.trim() === '') return;
    onChange({ kind: 'expect', type, value: words });
    setWords('');
  }
  return (
    <section className="sheet stack" aria-labelledby="expectations">
      <h2 id="expectations">{text.examples.expectations}</h2>
      {example.checks.length === 0 && <p className="quiet">{text.examples.noExpectations}</p>}
      <ul>
        {example.checks.map((check, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: not every expectation has an id
          <li key={index} className="turn">
            <span>{sentenceOf(check)}</span>
            <button
              type="button"
              className="button bare"
              aria-label={`${text.examples.removeExpectation}: ${sentenceOf(check)}`}
              onClick={() => onChange({ kind: 'remove', list: 'expect', index })}
            >
              <IconX size={15} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <form className="compose" onSubmit={add}>
        <select
          className="input"
          aria-label={text.examples.expectations}
          value={type}
          onChange={(event) => setType(composed.find((one) => one === event.target.value) ?? 'contains')}
        >
          {composed.map((one) => (
            <option key={one} value={one}>
              {text.examples.composed[one]}
            </option>
          ))}
        </select>
        <input
          className="input"
          aria-label={text.examples.keep}
          placeholder={text.examples.keep}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="button" disabled={words.trim() === ''}>
          <IconPlus size={15} aria-hidden="true" />
          {text.examples.addExpectation}
        </button>
      </form>
    </section>
  );
}
