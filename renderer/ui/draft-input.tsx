import { useState } from 'react';

/** An input that keeps what is being typed, so that a later answer from outside does not move the cursor. */
export function DraftInput({
  value,
  onChange,
  lines = 1,
  type = 'text',
  list,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly type?: 'text' | 'number';
  /** The id of a list of suggestions. */
  readonly list?: string;
}) {
  const [typed, setTyped] = useState<string>();
  const shared = {
    className: 'input',
    value: typed ?? value,
    onBlur: () => setTyped(undefined),
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped(event.target.value);
      onChange(event.target.value);
    },
  };
  return lines > 1 ? (
    <textarea rows={lines} dir="auto" {...shared} />
  ) : (
    <input type={type} list={list} dir="auto" {...shared} />
  );
}
