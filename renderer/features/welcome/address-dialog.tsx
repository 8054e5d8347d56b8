import { useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcError } from '../../../shared/ipc/errors.ts';
import { useActions, useApp, useProposals } from '../../stores/app-context.tsx';
import { isAboutLogin } from '../../stores/login-actions.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { JobBar } from '../../ui/job-bar.tsx';
import { Modal } from '../../ui/modal.tsx';
import { askAgain, LoginFields, readLogin } from '../login/login-fields.tsx';
import { splitAddress } from '../login/split-address.ts';

type JobKind = 'looking' | 'logging-in' | 'opening';

type Seen = OutputOf<'projects.look-at'>;

/** Opens a project by its address: first it is looked at, then opened. */
export function AddressDialog({ onClose }: { readonly onClose: () => void }) {
  const { bridge } = useApp();
  const { cancelJob, giveLogin, open } = useActions();
  const [address, setAddress] = useState('');
  const [seen, setSeen] = useState<{ readonly address: string; readonly what: Seen }>();
  const [job, setJob] = useState<{ readonly name: string; readonly kind: JobKind }>();
  const [error, setError] = useState<IpcError>();
  /** The address that asks for a login. */
  const [asking, setAsking] = useState<string>();
  const wanted = address.trim();
  const found = seen?.address === wanted ? seen.what : undefined;

  const begin = (kind: JobKind): string => {
    const name = crypto.randomUUID();
    setError(undefined);
    setJob({ name, kind });
    return name;
  };
  const look = async (at: string) => {
    const answer = await bridge.call['projects.look-at']({ address: at, job: begin('looking') });
    setJob(undefined);
    if (answer.ok) setSeen({ address: at, what: answer.value });
    else fail(at, answer.error);
  };
  const fail = (at: string, failure: IpcError) => {
    setError(failure);
    if (isAboutLogin(failure.code)) setAsking(at);
  };
  /** A login never stays in the address: it goes its own way, and is asked for where it is not taken. */
  const lookWith = async (form: HTMLFormElement) => {
    const split = splitAddress(wanted);
    const login = readLogin(form) ?? (split.login && { ...split.login, lasting: true });
    setAddress(split.address);
    if (login !== undefined) {
      const to = { kind: 'address', address: split.address } as const;
      const failure = await giveLogin(to, login, begin('logging-in'));
      setJob(undefined);
      if (failure !== undefined) {
        fail(split.address, failure);
        return askAgain(form);
      }
      setAsking(undefined);
    }
    await look(split.address);
  };
  const openNow = async () => {
    const failure = await open({ kind: 'address', address: wanted, job: begin('opening') });
    setJob(undefined);
    if (failure === undefined) onClose();
    else fail(wanted, failure);
  };
  const leave = () => {
    if (job !== undefined) void cancelJob(job.name);
    onClose();
  };
  const asks = asking === wanted;
  const canOpen = found !== undefined && found.liveName !== null;
  return (
    <Modal title={text.welcome.address} onClose={leave}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '' && job === undefined)
            void (canOpen && !asks ? openNow() : lookWith(event.currentTarget));
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
        {asks && <LoginFields place={wanted} isBusy={job !== undefined} />}
        {found !== undefined && job === undefined && <Found what={found} />}
        {job !== undefined && <Working job={job} />}
        {job === undefined && (
          <div className="row">
            <button type="submit" className="button main" disabled={wanted === ''}>
              {asks ? text.login.go : canOpen ? text.welcome.openAddress : text.welcome.look}
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
      {error.detail !== undefined && !isAboutLogin(error.code) && <div className="quiet">{error.detail}</div>}
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

function Working({ job }: { readonly job: { readonly name: string; readonly kind: JobKind } }) {
  const { cancelJob } = useActions();
  const progress = useProposals((state) => state.jobs.get(job.name));
  return (
    <>
      {job.kind === 'opening' ? (
        <JobBar progress={progress} />
      ) : (
        <p className="quiet" role="status">
          {job.kind === 'looking' ? text.welcome.looking : text.login.trying}
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
