import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { text } from '../../text/en.ts';
import type { FillInForm } from './declared-fill-in.ts';
import { FillInFields, fillInProblems } from './fill-in-fields.tsx';

/** A fill-in that is being declared or changed: kept whole or not at all. */
export function FillInEditor({
  first,
  taken,
  isNew,
  onKeep,
  onClose,
}: {
  readonly first: FillInForm;
  readonly taken: readonly string[];
  readonly isNew: boolean;
  readonly onKeep: (form: FillInForm) => void;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState(first);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const isGood = Object.keys(fillInProblems(form, taken)).length === 0;
  function keep(event: FormEvent): void {
    event.preventDefault();
    if (isGood) onKeep(form);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }
  return (
    <form
      ref={element}
      className="fill-in-editor"
      aria-label={isNew ? text.editor.declare : text.editor.change(first.name)}
      onSubmit={keep}
      onKeyDown={press}
    >
      {!isNew && <span className="chip">{first.name}</span>}
      <FillInFields form={form} taken={taken} isNew={isNew} onChange={setForm} />
      <div className="row">
        <button type="submit" className="button main" disabled={!isGood}>
          {isNew ? text.editor.add : text.editor.keep}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.app.cancel}
        </button>
      </div>
    </form>
  );
}
