import type { JsonValue } from '../../../shared/json.ts';
import { isJsonObject } from '../../../shared/json.ts';
import type { Pointer } from '../../../shared/yaml/locate-yaml.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { kindOf } from '../editor/value-kind.ts';
import { choicesOf, isWordList, propertiesOf } from './form-value.ts';
import { GroupField, ListField } from './group-field.tsx';
import { WrittenField } from './written-field.tsx';

/** A place for one value of an example. */
export interface ValueFieldProps {
  readonly name: string;
  readonly schema: JsonValue;
  readonly help?: string | undefined;
  readonly isOptional: boolean;
  /** The way from the inputs to the value. */
  readonly pointer: Pointer;
  readonly value: JsonValue | undefined;
  readonly onChange: (pointer: Pointer, value: JsonValue | undefined) => void;
}

/** Asks for a value by its kind: a choice, a number, words, a list, or a group with a place for each of its values. */
export function ValueField(props: ValueFieldProps) {
  const { name, schema, isOptional, pointer, value, onChange } = props;
  const kind = kindOf(schema);
  const help = helpOf(props);
  const choices = kind === 'boolean' ? ['true', 'false'] : choicesOf(schema);
  if (choices !== undefined) {
    const shown = value === undefined || value === null ? '' : String(value);
    return (
      <Field label={name} help={help}>
        <select
          className="input"
          value={shown}
          onChange={({ target }) => onChange(pointer, chosenValue(kind === 'boolean', target.value))}
        >
          {(isOptional || shown === '') && <option value="">{text.examples.notSet}</option>}
          {[...new Set([...choices, ...(shown === '' ? [] : [shown])])].map((one) => (
            <option key={one} value={one}>
              {kind === 'boolean' ? text.examples[one === 'true' ? 'yes' : 'no'] : one}
            </option>
          ))}
        </select>
      </Field>
    );
  }
  if (kind === 'object' && propertiesOf(schema) !== undefined && (value === undefined || isJsonObject(value)))
    return <GroupField {...props} />;
  const items = isJsonObject(schema) ? schema.items : undefined;
  if (kind === 'array' && propertiesOf(items) !== undefined && isListOfGroups(value))
    return <ListField {...props} items={items ?? {}} />;
  return <WrittenField {...props} help={help} />;
}

function helpOf({ schema, help, isOptional }: ValueFieldProps): string | undefined {
  const kind = kindOf(schema);
  const notes = [
    ...(help === undefined ? [] : [help]),
    ...(isWordList(kind, schema) ? [text.examples.perLine] : []),
    ...(isOptional ? [text.examples.optional] : []),
  ];
  return notes.length === 0 ? undefined : notes.join(' · ');
}

function chosenValue(isBoolean: boolean, chosen: string): JsonValue | undefined {
  if (chosen === '') return undefined;
  return isBoolean ? chosen === 'true' : chosen;
}

function isListOfGroups(value: JsonValue | undefined): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isJsonObject));
}
