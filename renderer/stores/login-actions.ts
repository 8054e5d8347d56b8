import type { InputOf } from '../../shared/ipc/api.ts';
import type { IpcError } from '../../shared/ipc/errors.ts';
import { text } from '../text/en.ts';
import type { Tell } from './draft-actions.ts';
import type { Sync } from './sync.ts';
import type { LoginTarget } from './ui-store.ts';

/** Everything about logins that a creator can ask for. */
export type LoginActions = ReturnType<typeof createLoginActions>;

/** A login as it is typed. It is handed on at once, and kept in no store of the page. */
export type TypedLogin = Pick<InputOf<'logins.give'>, 'user' | 'token' | 'lasting'>;

/** Makes the actions on logins. `resume`: goes on with what asked for one. */
export function createLoginActions(
  { bridge, stores: { ui, project } }: Pick<Sync, 'bridge' | 'stores'>,
  tell: Tell,
  resume: (target: LoginTarget) => Promise<unknown>,
) {
  /** Shows the form for a login; undefined: closes it. */
  const askLogin = (login: LoginTarget | undefined) => ui.setState({ login });

  /** Tries a login, and keeps it when it is taken. Answers why it was not. */
  async function giveLogin(to: LoginTarget, login: TypedLogin, job: string): Promise<IpcError | undefined> {
    const answer = await bridge.call['logins.give']({ to, ...login, job });
    if (!answer.ok) return answer.error;
    ui.setState(({ loginsTaken }) => ({ loginsTaken: loginsTaken + 1 }));
    tell(login.lasting && answer.value.kept === 'run' ? text.login.worksForNow : text.login.works);
    return undefined;
  }

  return {
    askLogin,
    giveLogin,
    /** Closes the form and goes on with what asked for it. */
    goOnWith: async (target: LoginTarget) => {
      askLogin(undefined);
      await resume(target);
    },
    logins: () => bridge.call['logins.list'](null),
    /** Deletes a login; what went wrong is told. */
    forgetLogin: async (name: string): Promise<boolean> => {
      const answer = await bridge.call['logins.forget']({ name });
      tell(answer.ok ? text.login.forgotten : text.errors[answer.error.code], answer.ok ? 'info' : 'error');
      return answer.ok;
    },
    /** Tells why something with the open project's other side was not done, with the way to mend it. */
    tellFailure: ({ code }: Pick<IpcError, 'code'>) => {
      const id = project.getState().project?.id;
      if (!isAboutLogin(code) || id === undefined) return tell(text.errors[code], 'error');
      const run = () => askLogin({ kind: 'project', id });
      tell(text.errors[code], 'error', { label: text.login.give[code], run });
    },
  };
}

/** Whether a login mends it. */
export function isAboutLogin(code: IpcError['code']): code is 'needs-login' | 'login-refused' {
  return code === 'needs-login' || code === 'login-refused';
}
