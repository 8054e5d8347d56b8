import { useState } from 'react';

/** An input that keeps what is being typed, so that a later answer from outside does not move the cursor. */
export function DraftInput({
  value,
  onChange,
  lines = 1,
  type = 'text',
  isNumber = false,
  isInvalid = false,
  label,
  list,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly type?: 'text' | 'number';
  /** A text whose keyboard is one for numbers: a number input would hide what is no number. */
  readonly isNumber?: boolean;
  readonly isInvalid?: boolean;
  /** For an input that no visible label names. */
  readonly label?: string;
  /** The id of a list of suggestions. */
  readonly list?: string;
}) {
  const [typed, setTyped] = useState<string>();
  const shared = {
    className: 'input',
    value: typed ?? value,
    'aria-label': label,
    'aria-invalid': isInvalid || undefined,
    // What is wrong stays to be mended, rather than to be typed again.
    onBlur: () => {
      if (!isInvalid) setTyped(undefined);
    },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped(event.target.value);
      onChange(event.target.value);
    },
  };
  return lines > 1 ? (
    <textarea rows={lines} dir="auto" {...shared} />
  ) : (
    <input type={type} list={list} dir="auto" inputMode={isNumber ? 'decimal' : undefined} {...shared} />
  );
}
