import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PromptLook } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { type FillInForm, formOf } from './declared-fill-in.ts';
import { FillInEditor } from './fill-in-editor.tsx';
import { FillInItem } from './fill-in-item.tsx';

const empty: FillInForm = { name: '', kind: 'string', what: '', isOptional: false, fields: [] };

/** The declared fill-ins: to add, to change in place and to take away. */
export function FillInList({
  look,
  onAdd,
  onChange,
  onRemove,
}: {
  readonly look: PromptLook;
  readonly onAdd: (form: FillInForm) => void;
  readonly onChange: (form: FillInForm, was: FillInForm) => void;
  readonly onRemove: (name: string) => void;
}) {
  const declared = look.declared ?? [];
  /** The name of the fill-in that is being changed; '' for a new one. */
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  return (
    <section aria-label={text.editor.fillIns}>
      <h3>{text.editor.fillIns}</h3>
      {declared.length === 0 && <p className="quiet">{text.editor.noFillIns}</p>}
      <ul className="fill-ins">
        {declared.map((variable) => {
          const { name, schema, required, description } = variable;
          const form = formOf(name, schema, required && !allowsNull(schema), description);
          return (
            <li key={name}>
              {open === name && form !== undefined ? (
                <FillInEditor
                  first={form}
                  taken={[]}
                  isNew={false}
                  onKeep={(changed) => {
                    onChange(changed, form);
                    close();
                  }}
                  onClose={close}
                />
              ) : (
                <FillInItem
                  variable={variable}
                  onEdit={form && (() => setOpen(name))}
                  onRemove={() => onRemove(name)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {open === '' ? (
        <FillInEditor
          first={empty}
          taken={declared.map(({ name }) => name)}
          isNew
          onKeep={(form) => {
            onAdd(form);
            close();
          }}
          onClose={close}
        />
      ) : (
        <button type="button" className="button" onClick={() => setOpen('')}>
          <IconPlus size={15} aria-hidden="true" />
          {text.editor.declare}
        </button>
      )}
    </section>
  );
}

function allowsNull(schema: unknown): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    'type' in schema &&
    Array.isArray(schema.type) &&
    schema.type.includes('null')
  );
}
