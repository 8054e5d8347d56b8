import { useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcError } from '../../../shared/ipc/errors.ts';
import { useActions, useApp, useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { JobBar } from '../../ui/job-bar.tsx';
import { Modal } from '../../ui/modal.tsx';

type Seen = OutputOf<'projects.look-at'>;

/** Opens a project by its address: first it is looked at, then opened. */
export function AddressDialog({ onClose }: { readonly onClose: () => void }) {
  const { bridge } = useApp();
  const { cancelJob, open } = useActions();
  const [address, setAddress] = useState('');
  const [seen, setSeen] = useState<{ readonly address: string; readonly what: Seen }>();
  const [job, setJob] = useState<{ readonly name: string; readonly kind: 'looking' | 'opening' }>();
  const [error, setError] = useState<IpcError>();
  const wanted = address.trim();
  const found = seen?.address === wanted ? seen.what : undefined;

  const look = async () => {
    const name = crypto.randomUUID();
    setError(undefined);
    setJob({ name, kind: 'looking' });
    const answer = await bridge.call['projects.look-at']({ address: wanted, job: name });
    setJob(undefined);
    if (answer.ok) setSeen({ address: wanted, what: answer.value });
    else setError(answer.error);
  };
  const openNow = async () => {
    const name = crypto.randomUUID();
    setError(undefined);
    setJob({ name, kind: 'opening' });
    const failure = await open({ kind: 'address', address: wanted, job: name });
    setJob(undefined);
    if (failure === undefined) onClose();
    else setError(failure);
  };
  const leave = () => {
    if (job !== undefined) void cancelJob(job.name);
    onClose();
  };
  const canOpen = found !== undefined && found.liveName !== null;
  return (
    <Modal title={text.welcome.address} onClose={leave}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '' && job === undefined) void (canOpen ? openNow() : look());
        }}
      >
        <Field label={text.welcome.addressField} help={text.welcome.addressFieldHelp}>
          <input
            className="input"
            value={address}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            readOnly={job !== undefined}
            onChange={({ target }) => setAddress(target.value)}
          />
        </Field>
        {error !== undefined && <Failure error={error} />}
        {found !== undefined && job === undefined && <Found what={found} />}
        {job !== undefined && <Working job={job} />}
        {job === undefined && (
          <div className="row">
            <button type="submit" className="button main" disabled={wanted === ''}>
              {canOpen ? text.welcome.openAddress : text.welcome.look}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {text.app.cancel}
            </button>
          </div>
        )}
      </form>
    </Modal>
  );
}

function Failure({ error }: { readonly error: IpcError }) {
  return (
    <div className="alert error" role="alert">
      {text.errors[error.code]}
      {error.detail !== undefined && <div className="quiet">{error.detail}</div>}
    </div>
  );
}

function Found({ what: { name, place, liveName, bytes } }: { readonly what: Seen }) {
  return (
    <div className="sheet" role="status">
      <strong>{name}</strong>
      <p className="quiet address-place">{place}</p>
      {liveName === null ? (
        <p>{text.welcome.foundEmpty}</p>
      ) : (
        bytes !== null && <p className="quiet">{text.welcome.foundSize(bytes)}</p>
      )}
    </div>
  );
}

function Working({ job }: { readonly job: { readonly name: string; readonly kind: 'looking' | 'opening' } }) {
  const { cancelJob } = useActions();
  const progress = useProposals((state) => state.jobs.get(job.name));
  return (
    <>
      {job.kind === 'opening' ? (
        <JobBar progress={progress} />
      ) : (
        <p className="quiet" role="status">
          {text.welcome.looking}
        </p>
      )}
      <div className="row">
        <button type="button" className="button" onClick={() => void cancelJob(job.name)}>
          {text.app.cancel}
        </button>
      </div>
    </>
  );
}
