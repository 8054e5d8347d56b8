import { text } from '../../../text/en.ts';
import { RowList } from './row-list.tsx';
import { Rule, type RuleProps } from './rule.tsx';
import { FigureField } from './rule-fields.tsx';

/** What an answer, a month and a day of recording may cost. */
export function MoneyRules({ policy, set }: RuleProps) {
  const { field, rule } = text.rules;
  const { budget, promptBudgets, spending } = policy;
  return (
    <>
      <Rule name="budget" policy={policy} set={set}>
        <div className="rule-fields">
          <FigureField label={field.tokens} value={budget.tokens} pointer={['budget', 'tokens']} set={set} />
          <FigureField label={field.cost} value={budget.cost} pointer={['budget', 'cost']} set={set} />
          <FigureField
            label={field.perMonth}
            value={budget.perMonth}
            pointer={['budget', 'per-month']}
            set={set}
          />
        </div>
      </Rule>
      <Rule name="budgets" policy={policy} set={set}>
        <RowList
          title={rule.budgets.title}
          columns={[
            { key: 'prompts', label: field.prompts, kind: 'text', isNeeded: true },
            { key: 'tokens', label: field.tokens, kind: 'figure' },
            { key: 'cost', label: field.cost, kind: 'figure' },
            { key: 'per-month', label: field.perMonth, kind: 'figure' },
          ]}
          rows={promptBudgets.map(({ prompts, tokens, cost, perMonth }) => ({
            prompts,
            ...(tokens !== undefined && { tokens: String(tokens) }),
            ...(cost !== undefined && { cost: String(cost) }),
            ...(perMonth !== undefined && { 'per-month': String(perMonth) }),
          }))}
          onAdd={(row) => set(['budgets', promptBudgets.length], row)}
          onRemove={(index) => set(['budgets', index], undefined)}
        />
      </Rule>
      <Rule name="spending" policy={policy} set={set}>
        <div className="rule-fields">
          <FigureField
            label={field.perRun}
            value={spending.perRun}
            pointer={['spending', 'per-run']}
            set={set}
          />
          <FigureField
            label={field.perDay}
            value={spending.perDay}
            pointer={['spending', 'per-day']}
            set={set}
          />
        </div>
      </Rule>
    </>
  );
}
