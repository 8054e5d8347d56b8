import { IconPlus, IconX } from '@tabler/icons-react';
import { isJsonObject, type JsonValue } from '../../../shared/json.ts';
import { text } from '../../text/en.ts';
import { kindOf } from '../editor/value-kind.ts';
import { propertiesOf } from './form-value.ts';
import { ValueField, type ValueFieldProps } from './value-field.tsx';

/** A group: a place for each value that it declares. */
export function GroupField({ name, schema, help, isOptional, ...rest }: ValueFieldProps) {
  return (
    <fieldset className="group">
      <legend>{name}</legend>
      {help !== undefined && <p className="quiet">{help}</p>}
      {isOptional && rest.value === undefined && <p className="quiet">{text.examples.optional}</p>}
      <GroupValues schema={schema} {...rest} />
    </fieldset>
  );
}

/** A list of groups: a card for each, with ways to add and remove. */
export function ListField({
  name,
  items,
  help,
  pointer,
  value,
  onChange,
}: ValueFieldProps & { readonly items: JsonValue }) {
  const entries: readonly JsonValue[] = Array.isArray(value) ? value : []; // Array.isArray loses the element's type
  return (
    <fieldset className="group">
      <legend>{name}</legend>
      {help !== undefined && <p className="quiet">{help}</p>}
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name but their place
        <div key={index} className="group-entry">
          <div className="group-head">
            <span className="quiet">{text.examples.entry(index + 1)}</span>
            <button
              type="button"
              className="button bare"
              aria-label={text.examples.removeEntry(name, index + 1)}
              title={text.examples.removeEntry(name, index + 1)}
              onClick={() => onChange([...pointer, index], undefined)}
            >
              <IconX size={14} aria-hidden="true" />
            </button>
          </div>
          <GroupValues schema={items} pointer={[...pointer, index]} value={entry} onChange={onChange} />
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button"
          onClick={() => onChange([...pointer, entries.length], emptyEntry(items))}
        >
          <IconPlus size={15} aria-hidden="true" />
          {text.examples.addEntry(name)}
        </button>
      </div>
    </fieldset>
  );
}

function GroupValues({
  schema,
  pointer,
  value,
  onChange,
}: Pick<ValueFieldProps, 'schema' | 'pointer' | 'value' | 'onChange'>) {
  const held = isJsonObject(value) ? value : {};
  const required = isJsonObject(schema) && Array.isArray(schema.required) ? schema.required : [];
  return (
    <div className="group-values">
      {[...(propertiesOf(schema) ?? [])].map(([name, one]) => (
        <ValueField
          key={name}
          name={name}
          schema={one}
          help={isJsonObject(one) && typeof one.description === 'string' ? one.description : undefined}
          isOptional={!required.includes(name)}
          pointer={[...pointer, name]}
          value={held[name]}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

/** A new entry: its texts empty, its numbers nought, what may be missing left out. */
function emptyEntry(schema: JsonValue): JsonValue {
  const required: readonly JsonValue[] =
    isJsonObject(schema) && Array.isArray(schema.required) ? schema.required : [];
  const values = [...(propertiesOf(schema) ?? [])].filter(([name]) => required.includes(name));
  return Object.fromEntries(values.map(([name, one]) => [name, emptyValue(one)]));
}

function emptyValue(schema: JsonValue): JsonValue {
  switch (kindOf(schema)) {
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return emptyEntry(schema);
    default:
      return '';
  }
}
