import { useState } from 'react';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useLibraryEdits } from './use-library-edits.ts';

/** Asks for another title of a prompt. */
export function TitleDialog({
  path,
  title,
  onClose,
}: {
  readonly path: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(title);
  const { rename } = useLibraryEdits();
  return (
    <Modal title={text.library.rename} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          rename(path, typed);
          onClose();
        }}
      >
        <Field label={text.library.titleField} help={text.library.titleHelp}>
          <input className="input" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        <div className="row">
          <button type="submit" className="button main">
            {text.library.setTitle}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text.app.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
