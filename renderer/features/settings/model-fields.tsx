import { useState } from 'react';
import { knownProviders } from '../../../shared/models/known-providers.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { hostOf } from '../login/host-of.ts';
import { KeyFields } from './key-fields.tsx';
import type { KnownProvider } from './models.tsx';
import { otherProvider } from './read-model-form.ts';

const kinds = ['openai-compatible', 'anthropic', 'google', 'mistral'] as const;

/** Who it is, where, and what it calls the models that prompts name. */
export function ModelFields({
  provider,
  models,
  keychain,
  isBusy,
}: {
  readonly provider: KnownProvider | null;
  readonly models: readonly string[];
  readonly keychain: 'system' | 'run';
  readonly isBusy: boolean;
}) {
  const [chosen, setChosen] = useState(provider?.id ?? 'openai');
  const known = knownProviders.find(({ id }) => id === chosen);
  const [address, setAddress] = useState(provider?.address ?? known?.address ?? '');
  const choose = (id: string) => {
    setChosen(id);
    setAddress(knownProviders.find((one) => one.id === id)?.address ?? '');
  };
  return (
    <>
      <div className="model-fields">
        {provider === null && (
          <Field label={text.models.provider}>
            <select
              className="input"
              name="provider"
              value={chosen}
              onChange={({ target }) => choose(target.value)}
            >
              {knownProviders.map(({ id }) => (
                <option key={id} value={id}>
                  {text.models.providers[id] ?? id}
                </option>
              ))}
              <option value={otherProvider}>{text.models.other}</option>
            </select>
          </Field>
        )}
        {provider === null && known === undefined && (
          <Field label={text.models.name} help={text.models.nameHelp}>
            <input
              className="input"
              name="id"
              pattern="[a-z0-9][a-z0-9_\-]{0,39}"
              title={text.models.badName}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          </Field>
        )}
        {(known === undefined || provider !== null) && (
          <Field label={text.models.kind}>
            <select className="input" name="kind" defaultValue={provider?.kind}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {text.models.kinds[kind]}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field label={text.models.address} help={text.models.addressHelp}>
          <input
            className="input"
            name="address"
            value={address}
            maxLength={500}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            readOnly={isBusy}
            onChange={({ target }) => setAddress(target.value)}
          />
        </Field>
      </div>
      <KeyFields
        host={hostOf(address)}
        hasKey={provider?.hasKey === true}
        keychain={keychain}
        isBusy={isBusy}
      />
      {models.length > 0 && (
        <fieldset className="model-names">
          <legend>{text.models.names}</legend>
          <p className="quiet">{text.models.namesHelp}</p>
          <div className="model-fields">
            {models.map((model, index) => (
              <Field key={model} label={text.models.nameFor(model)}>
                <input
                  className="input"
                  name={`name ${index}`}
                  defaultValue={provider?.models[model]}
                  maxLength={200}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  readOnly={isBusy}
                />
              </Field>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
