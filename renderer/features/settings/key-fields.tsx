import { useState } from 'react';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';

/** The field for a key, and what becomes of it. The key is in the field alone, never in a state of the page. */
export function KeyFields({
  host,
  hasKey,
  keychain,
  isBusy,
}: {
  readonly host: string;
  readonly hasKey: boolean;
  readonly keychain: 'system' | 'run';
  readonly isBusy: boolean;
}) {
  const [isLasting, setLasting] = useState(true);
  return (
    <div className="stack">
      <Field label={text.models.key} help={hasKey ? text.models.keyKept : text.models.keyHelp}>
        <input
          className="input"
          name="key"
          type="password"
          autoComplete="off"
          maxLength={10_000}
          readOnly={isBusy}
        />
      </Field>
      {keychain === 'system' && (
        <label className="model-keep">
          <input
            type="checkbox"
            name="lasting"
            checked={isLasting}
            onChange={({ target }) => setLasting(target.checked)}
          />
          {text.models.keep}
        </label>
      )}
      <p className="quiet">
        {host !== '' && text.models.shown(host)} {keptWords(keychain, isLasting)}
      </p>
    </div>
  );
}

function keptWords(keychain: 'system' | 'run', isLasting: boolean): string {
  if (keychain === 'run') return text.models.noKeychain;
  return isLasting ? text.models.guarded : text.models.notGuarded;
}
