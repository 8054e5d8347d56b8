import { type FormEvent, useEffect, useRef, useState } from 'react';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import {
  canFoldCase,
  type ExpectationForm,
  expectationKinds,
  takesList,
  type WrittenExpectation,
  writeExpectation,
} from './expectation-value.ts';

/** Composes an expectation as a sentence: the answer must or must not, what, and which words. */
export function ExpectationFields({
  initial,
  submit,
  onSubmit,
  onCancel,
}: {
  readonly initial: ExpectationForm;
  readonly submit: string;
  readonly onSubmit: (check: WrittenExpectation) => void;
  readonly onCancel: () => void;
}) {
  const [form, setForm] = useState(initial);
  const [wasAsked, setAsked] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { kind, isNegated, foldsCase, words, sentence } = form;
  const set = (changed: Partial<ExpectationForm>) => setForm({ ...form, ...changed });
  const result = writeExpectation(form);
  const isTold = !result.ok && (wasAsked || (words !== '' && result.problem.code !== 'no-words'));

  function keep(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (result.ok) onSubmit(result.check);
  }

  return (
    <form className="compose" onSubmit={keep} noValidate>
      <div className="compose-sentence">
        <span>{text.examples.kind}</span>
        <select
          ref={first}
          className="input"
          aria-label={text.examples.mustOrNot}
          value={isNegated ? 'no' : 'yes'}
          onChange={(event) => set({ isNegated: event.target.value === 'no' })}
        >
          <option value="yes">{text.examples.must.yes}</option>
          <option value="no">{text.examples.must.no}</option>
        </select>
        <select
          className="input"
          aria-label={text.examples.expectations}
          value={kind}
          onChange={(event) =>
            set({ kind: expectationKinds.find((one) => one === event.target.value) ?? 'contains' })
          }
        >
          {expectationKinds.map((one) => (
            <option key={one} value={one}>
              {text.examples.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      {kind !== 'is-json' && (
        <Words form={form} isInvalid={isTold} onChange={(typed) => set({ words: typed })} />
      )}
      {isTold && !result.ok && (
        <p className="field-problem" role="alert">
          {result.problem.code === 'bad-pattern'
            ? text.examples.expectationProblems['bad-pattern'](result.problem.detail ?? '')
            : text.examples.expectationProblems[result.problem.code]}
        </p>
      )}
      {canFoldCase(kind) && (
        <label className="check-field">
          <input
            type="checkbox"
            checked={foldsCase}
            onChange={(event) => set({ foldsCase: event.target.checked })}
          />
          {text.examples.foldCase}
        </label>
      )}
      <Field label={text.examples.ownSentence}>
        <input
          className="input"
          dir="auto"
          value={sentence}
          onChange={(event) => set({ sentence: event.target.value })}
        />
      </Field>
      <div className="row">
        <button type="submit" className="button main">
          {submit}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.app.cancel}
        </button>
      </div>
    </form>
  );
}

function Words({
  form: { kind, words },
  isInvalid,
  onChange,
}: {
  readonly form: ExpectationForm;
  readonly isInvalid: boolean;
  readonly onChange: (words: string) => void;
}) {
  const isCount = kind === 'min-words' || kind === 'max-words';
  const isList = takesList(kind);
  const label = isCount ? text.examples.number : text.examples.keep;
  const shared = {
    className: kind === 'regex' ? 'input mono' : 'input',
    'aria-label': isList ? `${label}, ${text.examples.perLine}` : label,
    placeholder: isList ? `${label}, ${text.examples.perLine}` : label,
    'aria-invalid': isInvalid,
    value: words,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  if (isList || kind === 'equals')
    return <textarea rows={Math.min(8, Math.max(3, words.split('\n').length))} dir="auto" {...shared} />;
  return <input type={isCount ? 'number' : 'text'} dir="auto" {...shared} />;
}
