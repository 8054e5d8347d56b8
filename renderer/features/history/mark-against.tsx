import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { Against } from './against.ts';
import type { Version } from './use-versions.ts';

const kinds = ['previous', 'live', 'other'] as const;

/** What the shown version is compared with: the one before, what is live, or any other. */
export function MarkAgainst({
  versions,
  version,
  against,
  onChange,
}: {
  readonly versions: readonly Version[];
  readonly version: Version;
  readonly against: Against;
  readonly onChange: (against: Against) => void;
}) {
  const others = versions.filter(({ commit }) => commit !== version.commit);
  const [first] = others;
  return (
    <div className="mark-against">
      <span className="mark-label" aria-hidden="true">
        {text.history.against}
      </span>
      <Switch
        label={text.history.against}
        value={against.kind}
        options={kinds
          .filter((kind) => kind !== 'other' || others.length > 0)
          .map((value) => ({ value, label: text.history.bases[value] }))}
        onChange={(kind) => {
          if (kind !== 'other') onChange({ kind });
          else if (first !== undefined) onChange({ kind, commit: first.commit });
        }}
      />
      {against.kind === 'other' && (
        <Field label={text.history.other}>
          <select
            className="input"
            value={against.commit}
            onChange={({ target }) => onChange({ kind: 'other', commit: target.value })}
          >
            {versions.map(({ commit, at, title }) => (
              <option key={commit} value={commit}>
                {text.history.option(momentWords(at), title)}
              </option>
            ))}
          </select>
        </Field>
      )}
    </div>
  );
}
