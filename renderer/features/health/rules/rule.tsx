import { type ReactNode, useState } from 'react';
import { type Decision, decisionFor } from '../../../../shared/policy/decision.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import type { RuleName } from '../../../../shared/policy/rule-names.ts';
import { text } from '../../../text/en.ts';
import { DraftInput } from '../../../ui/draft-input.tsx';
import { Field } from '../../../ui/field.tsx';
import { chartDay } from '../trends/metric-words.ts';
import type { SetRule } from './use-policy-file.ts';

/** What the fields of a rule need. */
export interface RuleProps {
  readonly policy: Policy;
  readonly set: SetRule;
}

/** A rule: its fields, and who decided it since when and why. */
export function Rule({
  name,
  policy,
  set,
  children,
}: RuleProps & { readonly name: RuleName; readonly children: ReactNode }) {
  const { title, help } = text.rules.rule[name];
  const own = policy.decisions[name];
  const decided = decisionFor(policy.decisions, name);
  return (
    <section className="rule" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet">{help}</p>
      {children}
      <details className="rule-decision">
        <summary className={decided === undefined ? 'quiet' : undefined}>
          {decided === undefined ? text.rules.undecided : decisionWords(decided)}
        </summary>
        <DecisionFields name={name} decision={own} set={set} />
      </details>
    </section>
  );
}

function DecisionFields({
  name,
  decision,
  set,
}: {
  readonly name: RuleName;
  readonly decision: Decision | undefined;
  readonly set: SetRule;
}) {
  const [problem, setProblem] = useState<string>();
  const keep = (key: 'who' | 'since' | 'why', written: string): void => {
    const value = written.trim() === '' ? undefined : written.trim();
    const pointer = ['decided-by', name];
    // Without who, there is no decision.
    setProblem(
      key === 'who' && value === undefined ? set(pointer, undefined) : set([...pointer, key], value),
    );
  };
  return (
    <div className="rule-fields">
      <Field label={text.rules.who}>
        <DraftInput value={decision?.who ?? ''} onChange={(who) => keep('who', who)} />
      </Field>
      <Field label={text.rules.since}>
        <input
          type="date"
          className="input"
          value={decision?.since ?? ''}
          disabled={decision === undefined}
          onChange={(event) => keep('since', event.target.value)}
        />
      </Field>
      <div className="rule-wide">
        <Field
          label={text.rules.why}
          help={decision === undefined ? text.rules.whoFirst : undefined}
          problem={problem}
        >
          <input
            className="input"
            value={decision?.why ?? ''}
            disabled={decision === undefined}
            onChange={(event) => keep('why', event.target.value)}
          />
        </Field>
      </div>
    </div>
  );
}

/** Who decided, since when and why, in a sentence. */
export function decisionWords({ who, since, why }: Decision): string {
  const { decided } = text.rules;
  if (since === undefined) return why === undefined ? decided.by(who) : decided.byFor(who, why);
  const day = chartDay(since);
  return why === undefined ? decided.bySince(who, day) : decided.bySinceFor(who, day, why);
}
