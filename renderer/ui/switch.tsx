import { useId } from 'react';

/** Props of `Switch`. */
export interface SwitchProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A choice of one among few, all in sight: radio buttons for keyboard and screen reader. */
export function Switch<T extends string>({ label, value, options, onChange }: SwitchProps<T>) {
  const name = useId();
  return (
    <fieldset className="switch" style={{ margin: 0 }}>
      <legend className="hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
