import '../../styles/login.css';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import { useActions } from '../../stores/app-context.tsx';
import type { TypedLogin } from '../../stores/login-actions.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { hostOf } from './host-of.ts';

/** Fields for a login, and what becomes of it. The token is in the field alone, never in a state of the page. */
export function LoginFields({ place, isBusy }: { readonly place: string; readonly isBusy: boolean }) {
  const { logins } = useActions();
  const [keychain, setKeychain] = useState<OutputOf<'logins.list'>['keychain']>();
  const [isLasting, setLasting] = useState(true);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    void logins().then((answer) => {
      if (!isWanted || !answer.ok) return;
      setKeychain(answer.value.keychain);
      const user = userAt(place, answer.value.logins);
      if (first.current?.value === '') first.current.value = user;
    });
    return () => {
      isWanted = false;
    };
  }, [logins, place]);
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
          {text.login.shown(hostOf(place))} {keychain !== undefined && keptWords(keychain, isLasting)}
        </p>
      </div>
    </>
  );
}

/** Who was logged in there before: most often it is another token of theirs. */
function userAt(place: string, known: OutputOf<'logins.list'>['logins']): string {
  const host = hostOf(place);
  const ofHost = known.filter(({ origin }) => hostOf(origin) === host);
  return (ofHost.find(({ places }) => places.includes(place)) ?? ofHost.at(-1))?.user ?? '';
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
