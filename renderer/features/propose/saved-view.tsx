import { IconFileCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { text } from '../../text/en.ts';

/** The proposal lies as a file: where, and what to do with it. */
export function SavedView({ file, onClose }: { readonly file: string; readonly onClose: () => void }) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <div className="empty sent">
      <IconFileCheck className="sent-sign" aria-hidden="true" stroke={1.2} />
      <p className="headline" role="status">
        {text.propose.patchDone}
      </p>
      <p>
        <code>{file}</code>
      </p>
      <p>{text.propose.patchDoneHelp}</p>
      <button ref={done} type="button" className="button main" onClick={onClose}>
        {text.propose.goOn}
      </button>
    </div>
  );
}
