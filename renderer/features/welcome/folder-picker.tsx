import { IconArrowUp, IconFolder } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcError } from '../../../shared/ipc/errors.ts';
import { useApp } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';

/** Chooses a folder on this computer, within the window. */
export function FolderPicker({
  title,
  choose,
  onChoose,
  onClose,
}: {
  readonly title: string;
  /** On the button that takes the folder. */
  readonly choose: string;
  readonly onChoose: (folder: string) => void;
  readonly onClose: () => void;
}) {
  const { bridge } = useApp();
  const [wanted, setWanted] = useState<string | null>(null);
  const [listing, setListing] = useState<OutputOf<'folders.list'>>();
  const [error, setError] = useState<IpcError>();
  useEffect(() => {
    let isLate = false;
    void bridge.call['folders.list']({ folder: wanted }).then((answer) => {
      if (isLate) return;
      if (answer.ok) setListing(answer.value);
      setError(answer.ok ? undefined : answer.error);
    });
    return () => {
      isLate = true;
    };
  }, [bridge, wanted]);
  return (
    <Modal title={title} onClose={onClose}>
      {error !== undefined && (
        <p className="alert error" role="alert">
          {text.errors[error.code]}
        </p>
      )}
      {listing === undefined ? (
        <p role="status">{text.folders.loading}</p>
      ) : (
        <>
          <div className="row">
            <button
              type="button"
              className="button"
              disabled={listing.parent === null}
              onClick={() => setWanted(listing.parent)}
            >
              <IconArrowUp size={15} aria-hidden="true" />
              {text.folders.up}
            </button>
            <span className="quiet">{text.folders.here}</span> <code className="here">{listing.folder}</code>
          </div>
          <ul className="folders" aria-label={text.folders.list}>
            {listing.folders.length === 0 && <li className="quiet">{text.folders.empty}</li>}
            {listing.folders.map(({ name, path, hasPrompts }) => (
              <li key={path}>
                <button type="button" onClick={() => setWanted(path)}>
                  <IconFolder size={16} aria-hidden="true" />
                  {name}
                  {hasPrompts && <span className="badge">{text.folders.hasPrompts}</span>}
                </button>
              </li>
            ))}
          </ul>
          <div className="row">
            <button type="button" className="button main" onClick={() => onChoose(listing.folder)}>
              {choose}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {text.app.cancel}
            </button>
          </div>
        </>
      )}
    </Modal>
  );
}
