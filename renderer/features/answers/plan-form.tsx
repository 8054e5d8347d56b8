import { useId, useState } from 'react';
import { money } from '../../../shared/cost/money.ts';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { LeftExamples } from './left-examples.tsx';
import { type PlanSums, readLimit, sumPlan } from './plan-sums.ts';
import { PlanTable } from './plan-table.tsx';

type Estimate = OutputOf<'answers.estimate'>;

/** Which examples are asked for, what that costs, where their words go, and the button that sends them. */
export function PlanForm({ estimate: { planned, left, limits } }: { readonly estimate: Estimate }) {
  const { startAnswers } = useActions();
  const servable = planned.filter(({ provider }) => provider !== null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(servable.map(({ key }) => key)));
  const [typed, setTyped] = useState('');
  const leaves = useId();
  const chosen = servable.filter(({ key }) => picked.has(key));
  const sums = sumPlan(chosen);
  const limit = readLimit(typed);
  return (
    <form
      className="drawer-whole"
      onSubmit={(event) => {
        event.preventDefault();
        if (limit !== undefined) void startAnswers(chosen, limit);
      }}
    >
      <div className="drawer-body stack answers-body">
        <p>{text.answers.planHelp}</p>
        <PlanTable
          planned={planned}
          picked={picked}
          onPick={(key, isPicked) => {
            const next = new Set(picked);
            if (isPicked) next.add(key);
            else next.delete(key);
            setPicked(next);
          }}
        />
        {left.length > 0 && <LeftExamples left={left} />}
        <section aria-labelledby={leaves} className="sheet leaves">
          <h3 id={leaves}>{text.answers.leaves}</h3>
          {sums.places.map(({ host, isHere, examples }) => (
            <p key={host}>
              {isHere ? text.answers.toHere(examples, host) : text.answers.toPlace(examples, host)}
            </p>
          ))}
          <p className="quiet">{text.answers.kept}</p>
        </section>
      </div>
      <div className="drawer-foot">
        <div className="plan-foot">
          <div className="stack">
            <p role="status">
              {text.answers.sum(sums.answers, sums.tokens.toLocaleString('en'))}{' '}
              <strong>{costWords(sums)}</strong>
            </p>
            {sums.usd > 0 && <p className="quiet">{text.answers.costHelp}</p>}
            <Rules limits={limits} />
          </div>
          <Field
            label={text.answers.limit}
            help={text.answers.limitHelp}
            problem={limit === undefined ? text.answers.limitBad : undefined}
          >
            <input
              className="input"
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </Field>
        </div>
        <div className="row">
          <button type="submit" className="button main" disabled={chosen.length === 0 || limit === undefined}>
            {text.answers.ask(sums.answers)}
          </button>
        </div>
      </div>
    </form>
  );
}

function costWords({ usd, mostUsd, isBound, unpriced, places }: PlanSums): string {
  if (unpriced.length > 0) return text.answers.costUnknown(unpriced.join(', '));
  if (mostUsd === 0 && places.every(({ isHere }) => isHere)) return text.answers.costsNothing;
  return text.answers.costs(money(usd), money(mostUsd), isBound);
}

/** The limits that the project's rules set, and who decided them. */
function Rules({ limits: { perRun, perDay, spentToday, decided } }: Pick<Estimate, 'limits'>) {
  if (perRun === null && perDay === null) return null;
  return (
    <p className="quiet">
      {perRun !== null && text.answers.ruleRun(money(perRun))}{' '}
      {perDay !== null && text.answers.ruleDay(money(perDay), money(spentToday))}{' '}
      {decided !== null && text.answers.decidedBy(decided.who)} {decided?.why}
    </p>
  );
}
