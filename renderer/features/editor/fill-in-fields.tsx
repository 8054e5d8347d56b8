import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import type { FillInForm } from './declared-fill-in.ts';
import { nameProblem } from './fill-in-name.ts';
import { declarableKinds } from './value-kind.ts';

/** Why a fill-in cannot be kept as it is written, by its field; nothing when it can. */
export function fillInProblems(
  form: FillInForm,
  taken: readonly string[],
): { readonly name?: string; readonly fields?: string } {
  const name = nameProblem(form.name, taken);
  const wrong = form.kind !== 'group' ? undefined : fieldsProblem(form.fields);
  return { ...(name !== undefined && { name }), ...(wrong !== undefined && { fields: wrong }) };
}

function fieldsProblem(fields: readonly string[]): string | undefined {
  if (fields.length === 0) return text.editor.fieldsNeeded;
  return fields.map((field, index) => nameProblem(field, fields.slice(0, index))).find(Boolean);
}

/** The fields that declare one fill-in. */
export function FillInFields({
  form,
  taken,
  isNew,
  onChange,
}: {
  readonly form: FillInForm;
  /** Names of the other fill-ins. */
  readonly taken: readonly string[];
  readonly isNew: boolean;
  readonly onChange: (form: FillInForm) => void;
}) {
  const problems = fillInProblems(form, taken);
  return (
    <div className="fill-in-fields">
      {isNew && (
        <Field label={text.editor.declareName} help={form.name === '' ? undefined : told(problems.name)}>
          <input
            className="input"
            value={form.name}
            aria-invalid={form.name !== '' && problems.name !== undefined}
            onChange={(event) => onChange({ ...form, name: event.target.value })}
          />
        </Field>
      )}
      <Field label={text.editor.declareType}>
        <select
          className="input"
          value={form.kind}
          onChange={(event) =>
            onChange({
              ...form,
              kind: declarableKinds.find((one) => one === event.target.value) ?? form.kind,
            })
          }
        >
          {declarableKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.editor.kinds[kind]}
            </option>
          ))}
        </select>
      </Field>
      {form.kind === 'group' && (
        <Field
          label={text.editor.declareFields}
          help={told(problems.fields) ?? text.editor.declareFieldsHelp}
        >
          <input
            className="input"
            defaultValue={form.fields.join(', ')}
            aria-invalid={problems.fields !== undefined}
            onChange={(event) => onChange({ ...form, fields: namesIn(event.target.value) })}
          />
        </Field>
      )}
      <Field label={text.editor.declareWhat}>
        <input
          className="input"
          value={form.what}
          onChange={(event) => onChange({ ...form, what: event.target.value })}
        />
      </Field>
      <label className="tick">
        <input
          type="checkbox"
          checked={form.isOptional}
          onChange={(event) => onChange({ ...form, isOptional: event.target.checked })}
        />
        {text.editor.mayBeMissing}
      </label>
    </div>
  );
}

function told(problem: string | undefined) {
  return problem === undefined ? undefined : <span className="problem">{problem}</span>;
}

function namesIn(written: string): readonly string[] {
  return written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
