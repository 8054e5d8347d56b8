import { useState } from 'react';
import type { IpcError } from '../../../shared/ipc/errors.ts';
import { useActions, useProject, useProposals, useUi } from '../../stores/app-context.tsx';
import type { LoginTarget } from '../../stores/ui-store.ts';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';
import { hostOf } from './host-of.ts';
import { askAgain, LoginFields, readLogin } from './login-fields.tsx';

/** The form for a login, opened from wherever one was missing or refused. */
export function LoginDialog() {
  const target = useUi((state) => state.login);
  return target === undefined ? null : <LoginForm target={target} />;
}

function LoginForm({ target }: { readonly target: LoginTarget }) {
  const { askLogin, cancelJob, giveLogin, goOnWith } = useActions();
  const project = useProject((state) => state.project);
  const host = useProposals((state) => state.host);
  const [job, setJob] = useState<string>();
  const [error, setError] = useState<IpcError>();
  const place = target.kind === 'address' ? target.address : (host?.place ?? project?.place ?? '');

  const give = async (form: HTMLFormElement) => {
    const login = readLogin(form);
    if (login === undefined) return;
    const name = crypto.randomUUID();
    setError(undefined);
    setJob(name);
    const failure = await giveLogin(target, login, name);
    setJob(undefined);
    if (failure !== undefined) {
      setError(failure);
      return askAgain(form);
    }
    form.reset();
    await goOnWith(target);
  };
  const leave = () => {
    if (job !== undefined) void cancelJob(job);
    askLogin(undefined);
  };
  return (
    <Modal title={text.login.title} onClose={leave}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (job === undefined) void give(event.currentTarget);
        }}
      >
        <p>{text.login.asks(hostOf(place))}</p>
        <LoginFields place={place} isBusy={job !== undefined} />
        {error !== undefined && (
          <p className="alert error" role="alert">
            {text.errors[error.code]}
          </p>
        )}
        {job !== undefined && (
          <p className="quiet" role="status">
            {text.login.trying}
          </p>
        )}
        <div className="row">
          <button type="submit" className="button main" disabled={job !== undefined}>
            {text.login.go}
          </button>
          <button type="button" className="button" onClick={leave}>
            {text.app.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
