import '../../styles/answers.css';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { hostOf } from '../login/host-of.ts';
import { ModelForm } from './model-form.tsx';

type Listed = OutputOf<'providers.list'>;

/** A provider that is set up. */
export type KnownProvider = Listed['providers'][number];

/** Who gives new answers: those that are set up, and the form for one more. */
export function Models() {
  const { providers } = useActions();
  const [listed, setListed] = useState<Listed>();
  /** Undefined: no form; null: for a new one. */
  const [edited, setEdited] = useState<KnownProvider | null>();
  const read = useCallback(async () => {
    const answer = await providers();
    if (answer.ok) setListed(answer.value);
  }, [providers]);
  useEffect(() => void read(), [read]);
  if (listed === undefined) return null;
  return (
    <section className="stack" aria-labelledby="models">
      <h2 id="models">{text.models.title}</h2>
      <p className="quiet">
        {text.models.help} {listed.providers.length === 0 && text.models.none}{' '}
        {listed.keychain === 'run' && text.models.noneHere}
      </p>
      {listed.providers.length > 0 && (
        <ul className="logins">
          {listed.providers.map((one) => (
            <SetUp
              key={one.id}
              provider={one}
              onChange={() => setEdited(one)}
              onForgotten={() => void read()}
            />
          ))}
        </ul>
      )}
      {edited === undefined ? (
        <div>
          <button type="button" className="button" onClick={() => setEdited(null)}>
            {text.models.add}
          </button>
        </div>
      ) : (
        <ModelForm
          key={edited?.id ?? ''}
          provider={edited}
          keychain={listed.keychain}
          onSaved={() => void read()}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}

function SetUp({
  provider: { id, address, hasKey, models },
  onChange,
  onForgotten,
}: {
  readonly provider: KnownProvider;
  readonly onChange: () => void;
  readonly onForgotten: () => void;
}) {
  const { forgetProvider } = useActions();
  const [isBusy, setBusy] = useState(false);
  const name = text.models.providers[id] ?? id;
  const renames = Object.entries(models).map(([ours, theirs]) => `${ours} → ${theirs}`);
  const forget = async () => {
    setBusy(true);
    if (await forgetProvider(id)) onForgotten();
    else setBusy(false);
  };
  return (
    <li className="row spread">
      <div>
        <strong>{name}</strong> <span className="quiet">{hostOf(address)}</span>
        <p className="quiet">{hasKey ? text.models.withKey : text.models.withoutKey}</p>
        {renames.length > 0 && (
          <p className="quiet address-place">{text.models.renames(renames.join(', '))}</p>
        )}
      </div>
      <div className="row">
        <button type="button" className="button" aria-label={text.models.changeFor(name)} onClick={onChange}>
          {text.models.change}
        </button>
        <button
          type="button"
          className="button"
          aria-label={text.models.forgetFor(name)}
          disabled={isBusy}
          onClick={() => void forget()}
        >
          {text.models.forget}
        </button>
      </div>
    </li>
  );
}
