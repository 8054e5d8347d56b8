import { type PersonalDataKind, personalDataKinds } from '../../../../shared/policy/personal-data-kinds.ts';
import { text } from '../../../text/en.ts';
import { DraftInput } from '../../../ui/draft-input.tsx';
import { Field } from '../../../ui/field.tsx';
import { Rule, type RuleProps } from './rule.tsx';
import { FigureField, LinesField, YesField } from './rule-fields.tsx';

/** What counts as personal data, and how long answers are kept. */
export function CareRules({ policy, set }: RuleProps) {
  const { field } = text.rules;
  const { kinds = personalDataKinds, names, words, exceptions, country } = policy.personalData;
  const { days, keepNewest } = policy.retention;
  const part = (key: string) => ['personal-data', key];
  const look = (kind: PersonalDataKind, isWanted: boolean) =>
    set(
      part('kinds'),
      personalDataKinds.filter((one) => (one === kind ? isWanted : kinds.includes(one))),
    );
  return (
    <>
      <Rule name="personal-data" policy={policy} set={set}>
        <fieldset className="rule-kinds">
          <legend>{field.kinds}</legend>
          {personalDataKinds.map((kind) => (
            <YesField
              key={kind}
              label={text.rules.kind[kind]}
              value={kinds.includes(kind)}
              onChange={(isWanted) => look(kind, isWanted)}
            />
          ))}
        </fieldset>
        <div className="rule-fields">
          <LinesField label={field.names} value={names} pointer={part('names')} set={set} />
          <LinesField label={field.words} value={words} pointer={part('words')} set={set} />
          <LinesField label={field.exceptions} value={exceptions} pointer={part('exceptions')} set={set} />
          <Field label={field.country} help={text.rules.countryHelp}>
            <DraftInput
              value={country ?? ''}
              onChange={(written) => set(part('country'), written.trim().toUpperCase() || undefined)}
            />
          </Field>
        </div>
      </Rule>
      <Rule name="retention" policy={policy} set={set}>
        <div className="rule-fields">
          <FigureField label={field.days} value={days} pointer={['retention', 'days']} set={set} />
          <FigureField
            label={field.keepNewest}
            value={keepNewest}
            pointer={['retention', 'keep-newest']}
            set={set}
          />
        </div>
      </Rule>
    </>
  );
}
