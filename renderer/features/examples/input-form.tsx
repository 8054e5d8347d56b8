import type { Example } from '../../../shared/example/example.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { kindOf } from '../editor/value-kind.ts';
import type { ExampleEdit } from './edit-example.ts';
import { readValue, writeValue } from './form-value.ts';

/** A value for each declared fill-in, asked for by its kind. */
export function InputForm({
  look,
  example,
  onChange,
}: {
  readonly look: PromptLook;
  readonly example: Example;
  readonly onChange: (edit: ExampleEdit) => void;
}) {
  const declared =
    look.declared ?? Object.keys(example.input).map((name) => ({ name, schema: {}, required: false }));
  return (
    <section className="sheet stack" aria-labelledby="inputs">
      <h2 id="inputs">{text.examples.inputs}</h2>
      {declared.length === 0 && <p className="quiet">{text.editor.noFillIns}</p>}
      {declared.map((variable) => {
        const { name, schema } = variable;
        const value = example.input[name];
        const kind = kindOf(schema);
        const help = 'description' in variable ? variable.description : undefined;
        const set = (written: string) => {
          const read = readValue(kind, schema, written);
          if (read.ok) onChange({ kind: 'input', name, value: read.value });
        };
        if (kind === 'boolean') {
          return (
            <Field key={name} label={name} help={help}>
              <select
                className="input"
                value={value === undefined ? '' : String(value)}
                onChange={(event) => set(event.target.value)}
              >
                <option value="">{text.examples.notSet}</option>
                <option value="true">{text.examples.yes}</option>
                <option value="false">{text.examples.no}</option>
              </select>
            </Field>
          );
        }
        const isNumber = kind === 'integer' || kind === 'number';
        const written = writeValue(kind, schema, value);
        return (
          <Field key={name} label={name} help={help}>
            <DraftInput
              value={written}
              type={isNumber ? 'number' : 'text'}
              lines={isNumber ? 1 : Math.min(10, Math.max(2, written.split('\n').length))}
              onChange={set}
            />
          </Field>
        );
      })}
    </section>
  );
}
