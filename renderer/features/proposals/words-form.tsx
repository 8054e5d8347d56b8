import { type FormEvent, useState } from 'react';
import { useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';

/** Asks for a word with a step, and whether to take it. */
export function WordsForm({
  label,
  go,
  isNeeded = false,
  onGo,
  onClose,
}: {
  readonly label: string;
  readonly go: string;
  /** The step is not taken without words. */
  readonly isNeeded?: boolean;
  /** Whether it was done. */
  readonly onGo: (words: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState('');
  const isBusy = useProposals((state) => state.busy !== undefined);
  async function take(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await onGo(words)) onClose();
  }
  return (
    <form className="stack" onSubmit={(event) => void take(event)}>
      <Field label={label}>
        <textarea
          className="input"
          rows={3}
          dir="auto"
          maxLength={10_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <div className="row">
        <button type="submit" className="button main" disabled={isBusy || (isNeeded && words.trim() === '')}>
          {go}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.app.cancel}
        </button>
      </div>
    </form>
  );
}
