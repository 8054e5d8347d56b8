import '../../styles/login.css';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import { useActions } from '../../stores/app-context.tsx';
import type { TypedLogin } from '../../stores/login-actions.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';

/** Fields for a login, and what becomes of it. The token is in the field alone, never in a state of the page. */
export function LoginFields({ host, isBusy }: { readonly host: string; readonly isBusy: boolean }) {
  const { logins } = useActions();
  const [keychain, setKeychain] = useState<OutputOf<'logins.list'>['keychain']>();
  const [isLasting, setLasting] = useState(true);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    void logins().then((answer) => {
      if (isWanted && answer.ok) setKeychain(answer.value.keychain);
    });
    return () => {
      isWanted = false;
    };
  }, [logins]);
  return (
    <>
      <div className="login-fields">
        <Field label={text.login.user} help={text.login.userHelp}>
          <input
            ref={first}
            className="input"
            name="user"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={300}
            pattern="[^:]*"
            readOnly={isBusy}
          />
        </Field>
        <Field label={text.login.token} help={text.login.tokenHelp}>
          <input
            className="input"
            name="token"
            type="password"
            autoComplete="off"
            maxLength={10_000}
            required
            readOnly={isBusy}
          />
        </Field>
      </div>
      <div className="stack login-kept">
        {keychain === 'system' && (
          <label className="login-keep">
            <input
              type="checkbox"
              name="lasting"
              checked={isLasting}
              onChange={({ target }) => setLasting(target.checked)}
            />
            {text.login.keep}
          </label>
        )}
        <p className="quiet">
          {text.login.shown(host)} {keychain !== undefined && keptWords(keychain, isLasting)}
        </p>
      </div>
    </>
  );
}

/** After a token was refused: the field for the next one, empty. */
export function askAgain(form: HTMLFormElement): void {
  const field = form.elements.namedItem('token');
  if (!(field instanceof HTMLInputElement)) return;
  field.value = '';
  field.focus();
}

/** What was typed into a form with `LoginFields`; undefined without a token. */
export function readLogin(form: HTMLFormElement): TypedLogin | undefined {
  const data = new FormData(form);
  const word = (name: string) => String(data.get(name) ?? '').trim();
  const token = word('token');
  return token === '' ? undefined : { user: word('user'), token, lasting: data.has('lasting') };
}

function keptWords(keychain: 'system' | 'run', isLasting: boolean): string {
  if (keychain === 'run') return text.login.noKeychain;
  return isLasting ? text.login.kept : text.login.notKept;
}
