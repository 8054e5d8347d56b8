import type { Severity } from '../../../shared/check/finding.ts';
import type { Snapshot } from '../../engine/snapshot.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { AsOfBefore } from '../checks/as-of-before.tsx';
import { FindingList } from '../checks/finding-list.tsx';
import { Answers } from './answers.tsx';
import { Budgets } from './budgets.tsx';
import { Models } from './models.tsx';
import { ruleSentences } from './rule-sentences.ts';
import { Unused } from './unused.tsx';
import { unusedIn } from './unused-in.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** How the project stands now: what is to mend, what is unused, its budgets, models, answers and rules. */
export function Overview({ snapshot }: { readonly snapshot: Snapshot }) {
  const { select } = useActions();
  const { findings, counts } = snapshot.report;
  const { error, warning, note } = counts.findings;
  const unused = unusedIn(snapshot);
  const isWell = findings.length === 0 && unused.passages.length + unused.examples.length === 0;
  return (
    <>
      <p className="quiet">{isWell ? text.health.allWell : text.health.summary(error, warning, note)}</p>
      <AsOfBefore />
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-labelledby={`findings-${severity}`}>
            <h2 id={`findings-${severity}`}>
              {text.checks.severity[severity]} <span className="quiet">{found.length}</span>
            </h2>
            <FindingList findings={found} />
          </section>
        );
      })}
      <Unused unused={unused} />
      <div>
        <h2>{text.health.budgets}</h2>
        {snapshot.prompts.length === 0 ? <p>{text.health.none}</p> : <Budgets snapshot={snapshot} />}
      </div>
      {snapshot.prompts.length > 0 && <Models snapshot={snapshot} />}
      {snapshot.report.counts.examples > 0 && <Answers report={snapshot.report} />}
      <section aria-labelledby="rules">
        <h2 id="rules">{text.health.rules}</h2>
        <div className="sheet">
          <ul className="rules">
            {ruleSentences(snapshot.policy).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="quiet rules-place">
            {snapshot.policy.path === undefined
              ? text.health.noRules
              : text.health.rulesIn(snapshot.policy.path)}{' '}
            <button type="button" className="button bare place" onClick={() => select({ health: 'rules' })}>
              {text.health.toRules}
            </button>
          </p>
        </div>
      </section>
    </>
  );
}
