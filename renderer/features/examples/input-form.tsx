import type { Example } from '../../../shared/example/example.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import type { ExampleEdit } from './edit-example.ts';
import { ValueField } from './value-field.tsx';

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
  const names = Object.keys(example.input);
  const declared = look.declared ?? names.map((name) => ({ name, schema: {}, required: true }));
  return (
    <section className="sheet stack" aria-labelledby="inputs">
      <h2 id="inputs">{text.examples.inputs}</h2>
      {declared.length === 0 && <p className="quiet">{text.editor.noFillIns}</p>}
      {declared.map((variable) => (
        <ValueField
          key={variable.name}
          name={variable.name}
          schema={variable.schema}
          help={'description' in variable ? variable.description : undefined}
          isOptional={!variable.required}
          pointer={[variable.name]}
          value={example.input[variable.name]}
          onChange={(pointer, value) => onChange({ kind: 'input', pointer, value })}
        />
      ))}
    </section>
  );
}
