import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { useActions, useProject } from '../../stores/app-context.tsx';
import { isAboutLogin } from '../../stores/login-actions.ts';
import { text } from '../../text/en.ts';

/** Beside a failure that a login mends: opens the form for one. Nothing beside any other failure. */
export function LoginButton({ code }: { readonly code: IpcErrorCode }) {
  const { askLogin } = useActions();
  const id = useProject((state) => state.project?.id);
  if (!isAboutLogin(code) || id === undefined) return null;
  return (
    <button type="button" className="button" onClick={() => askLogin({ kind: 'project', id })}>
      {text.login.give[code]}
    </button>
  );
}
