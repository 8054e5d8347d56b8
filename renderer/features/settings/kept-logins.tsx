import '../../styles/login.css';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { hostOf } from '../login/host-of.ts';

type Listed = OutputOf<'logins.list'>;

/** The places that a login is kept for, each with a button to forget it. */
export function KeptLogins() {
  const { logins } = useActions();
  const [listed, setListed] = useState<Listed>();
  const read = useCallback(async () => {
    const answer = await logins();
    if (answer.ok) setListed(answer.value);
  }, [logins]);
  useEffect(() => void read(), [read]);
  return (
    <section className="stack" aria-labelledby="logins">
      <h2 id="logins">{text.login.listTitle}</h2>
      {listed !== undefined && (
        <>
          <p className="quiet">
            {listed.logins.length === 0 ? text.login.noneKept : text.login.listHelp}{' '}
            {listed.keychain === 'run' && text.login.noKeychainHere}
          </p>
          {listed.logins.length > 0 && (
            <ul className="logins">
              {listed.logins.map((one) => (
                <KeptLogin key={one.name} login={one} onForgotten={() => void read()} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function KeptLogin({
  login: { name, origin, user, places, kept },
  onForgotten,
}: {
  readonly login: Listed['logins'][number];
  readonly onForgotten: () => void;
}) {
  const { forgetLogin } = useActions();
  const [isBusy, setBusy] = useState(false);
  const host = hostOf(origin);
  const forget = async () => {
    setBusy(true);
    if (await forgetLogin(name)) onForgotten();
    else setBusy(false);
  };
  return (
    <li className="row spread">
      <div>
        <strong>{host}</strong> {user !== '' && <bdi>{text.login.withUser(user)}</bdi>}
        <p className="quiet">{kept === 'system' ? text.login.inKeychain : text.login.forRun}</p>
        {places.map((place) => (
          <p key={place} className="quiet address-place">
            {place}
          </p>
        ))}
      </div>
      <button
        type="button"
        className="button"
        aria-label={text.login.forgetFor(user === '' ? host : `${user}, ${host}`)}
        disabled={isBusy}
        onClick={() => void forget()}
      >
        {text.login.forget}
      </button>
    </li>
  );
}
