import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { PromptLook } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { kindOf } from './value-kind.ts';

const declarable = ['string', 'integer', 'number', 'boolean'] as const;

/** The declared fill-ins, with a way to add and take away. */
export function FillInList({
  look,
  onAdd,
  onRemove,
}: {
  readonly look: PromptLook;
  readonly onAdd: (name: string, kind: string, what: string) => void;
  readonly onRemove: (name: string) => void;
}) {
  const declared = look.declared ?? [];
  return (
    <section aria-label={text.editor.fillIns}>
      <h3>{text.editor.fillIns}</h3>
      {declared.length === 0 && <p className="quiet">{text.editor.noFillIns}</p>}
      <ul className="fill-ins">
        {declared.map((variable) => (
          <li key={variable.name}>
            <span className="chip">{variable.name}</span>
            <span className="quiet">
              {text.editor.types[kindOf(variable.schema)]}
              {!variable.required && `, ${text.editor.optional}`}
              {variable.description !== undefined && ` · ${variable.description}`}
            </span>
            <button
              type="button"
              className="button bare"
              aria-label={text.editor.remove(variable.name)}
              onClick={() => onRemove(variable.name)}
            >
              <IconX size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <AddFillIn taken={declared.map(({ name }) => name)} onAdd={onAdd} />
    </section>
  );
}

function AddFillIn({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (name: string, kind: string, what: string) => void;
}) {
  const [name, setName] = useState('');
  const [what, setWhat] = useState('');
  const [kind, setKind] = useState<(typeof declarable)[number]>('string');
  const isGood = /^[A-Za-z_]\w*$/.test(name) && !taken.includes(name);
  function add(event: FormEvent): void {
    event.preventDefault();
    if (!isGood) return;
    onAdd(name, kind, what);
    setName('');
    setWhat('');
  }
  return (
    <form className="add-fill-in" onSubmit={add}>
      <Field label={text.editor.declareName}>
        <input className="input" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={text.editor.declareType}>
        <select
          className="input"
          value={kind}
          onChange={(event) => setKind(declarable.find((one) => one === event.target.value) ?? 'string')}
        >
          {declarable.map((one) => (
            <option key={one} value={one}>
              {text.editor.types[one]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={text.editor.declareWhat}>
        <input className="input" value={what} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <button type="submit" className="button" disabled={!isGood}>
        <IconPlus size={15} aria-hidden="true" />
        {text.editor.declare}
      </button>
    </form>
  );
}
