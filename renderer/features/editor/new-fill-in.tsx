import { type FormEvent, useState } from 'react';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { nameProblem } from './fill-in-name.ts';
import { type DeclarableKind, declarableKinds } from './value-kind.ts';

/** A group needs fields, which the form below the title asks for. */
const kinds = declarableKinds.filter((kind) => kind !== 'group');

/** Asks for a fill-in that is to be put in at the cursor and declared. */
export function NewFillIn({
  taken,
  isDeclared,
  onInsert,
  onClose,
}: {
  readonly taken: readonly string[];
  /** Whether it can be declared here: what a shared passage uses is declared by its prompts. */
  readonly isDeclared: boolean;
  readonly onInsert: (name: string, kind: DeclarableKind, what: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<DeclarableKind>('string');
  const [what, setWhat] = useState('');
  const problem = nameProblem(name, taken);
  function insert(event: FormEvent): void {
    event.preventDefault();
    if (problem === undefined) onInsert(name, kind, what);
  }
  return (
    <Modal title={text.editor.newFillIn.title} onClose={onClose}>
      <form className="stack" onSubmit={insert}>
        <Field label={text.editor.declareName} help={name === '' ? text.editor.newFillIn.help : problem}>
          <input
            className="input"
            value={name}
            aria-invalid={name !== '' && problem !== undefined}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        {isDeclared ? (
          <>
            <Field label={text.editor.declareType}>
              <select
                className="input"
                value={kind}
                onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'string')}
              >
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {text.editor.kinds[one]}
                  </option>
                ))}
              </select>
            </Field>
            <Field label={text.editor.declareWhat}>
              <input className="input" value={what} onChange={(event) => setWhat(event.target.value)} />
            </Field>
          </>
        ) : (
          <p className="quiet">{text.editor.newFillIn.inPassage}</p>
        )}
        <div className="row">
          <button type="submit" className="button main" disabled={problem !== undefined}>
            {text.editor.insert}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text.app.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
