import { text } from '../../../text/en.ts';
import { Field } from '../../../ui/field.tsx';
import { Rule, type RuleProps } from './rule.tsx';
import { FigureField, YesField } from './rule-fields.tsx';

const ways = ['allow', 'ask', 'require'] as const;

/** What counts as evidence. */
export function EvidenceRules({ policy, set }: RuleProps) {
  const { field } = text.rules;
  const { samples, maxAgeDays, acceptWritten, acceptRetest, lost } = policy.evidence;
  return (
    <>
      <Rule name="evidence.samples" policy={policy} set={set}>
        <div className="rule-fields">
          <FigureField
            label={field.required}
            value={samples.required}
            pointer={['evidence', 'samples']}
            set={(pointer, value) => set(pointer, { required: value ?? 1, of: samples.of })}
          />
          <FigureField
            label={field.of}
            value={samples.of}
            pointer={['evidence', 'samples']}
            set={(pointer, value) => set(pointer, { required: samples.required, of: value ?? 1 })}
          />
        </div>
      </Rule>
      <Rule name="evidence.max-age-days" policy={policy} set={set}>
        <div className="rule-fields">
          <FigureField
            label={field.maxAge}
            value={maxAgeDays}
            pointer={['evidence', 'max-age-days']}
            set={set}
          />
        </div>
      </Rule>
      <Rule name="evidence.lost" policy={policy} set={set}>
        <Field label={field.lost}>
          <select
            className="input"
            value={lost}
            onChange={(event) => set(['evidence', 'lost'], event.target.value)}
          >
            {ways.map((way) => (
              <option key={way} value={way}>
                {text.health.lost[way]}
              </option>
            ))}
          </select>
        </Field>
      </Rule>
      <Rule name="evidence.accept-written" policy={policy} set={set}>
        <YesField
          label={field.written}
          value={acceptWritten}
          onChange={(value) => set(['evidence', 'accept-written'], value)}
        />
      </Rule>
      <Rule name="evidence.accept-retest" policy={policy} set={set}>
        <YesField
          label={field.retest}
          value={acceptRetest}
          onChange={(value) => set(['evidence', 'accept-retest'], value)}
        />
      </Rule>
    </>
  );
}
