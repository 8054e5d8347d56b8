import '../../styles/checks.css';
import '../../styles/table.css';
import type { Snapshot } from '../../engine/snapshot.ts';
import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FindingLine } from '../checks/finding-line.tsx';
import { Budgets } from './budgets.tsx';

/** How the project stands as a whole: its rules, its budgets, and what is unused or untested. */
export function Health() {
  const snapshot = useCheck((state) => state.snapshot);
  if (snapshot === undefined) return <EmptyState headline={text.app.loading} />;
  const { findings } = snapshot.report;
  return (
    <main className="page">
      <div className="stack" style={{ gap: 'var(--s5)' }}>
        <h1>{text.health.title}</h1>
        <div className="stack">
          <h2>{text.health.budgets}</h2>
          {snapshot.prompts.length === 0 ? <p>{text.health.none}</p> : <Budgets snapshot={snapshot} />}
        </div>
        <section aria-labelledby="findings">
          <h2 id="findings">{text.health.toMend}</h2>
          {findings.length === 0 && <p className="quiet">{text.health.allWell}</p>}
          <ul className="findings">
            {findings.map((finding) => (
              <FindingLine
                key={`${finding.code} ${finding.path} ${finding.range?.start} ${finding.message}`}
                finding={finding}
              />
            ))}
          </ul>
        </section>
        <section className="stack" aria-labelledby="rules">
          <h2 id="rules">{text.health.rules}</h2>
          <ul className="sheet stack">
            {ruleSentences(snapshot).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

function ruleSentences({ policy }: Snapshot): readonly string[] {
  const { acceptWritten, lost, samples, maxAgeDays } = policy.evidence;
  return [
    policy.allowedModels === undefined
      ? text.health.anyModel
      : text.health.models(policy.allowedModels.join(', ')),
    text.health.samples(samples.required, samples.of),
    text.health.lost[lost],
    acceptWritten ? text.health.written : text.health.notWritten,
    ...(maxAgeDays === undefined ? [] : [text.health.age(maxAgeDays)]),
  ];
}
