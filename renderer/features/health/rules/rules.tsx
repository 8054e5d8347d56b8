import '../../../../shared/yaml/plain-zod.ts';
import '../../../styles/rules.css';
import type { Snapshot } from '../../../engine/snapshot.ts';
import { text } from '../../../text/en.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CareRules } from './care-rules.tsx';
import { EvidenceRules } from './evidence-rules.tsx';
import { Governance } from './governance.tsx';
import { ModelRules } from './model-rules.tsx';
import { MoneyRules } from './money-rules.tsx';
import { problemWords, usePolicyFile } from './use-policy-file.ts';

const parts = [
  ['models', ModelRules],
  ['money', MoneyRules],
  ['evidence', EvidenceRules],
  ['care', CareRules],
] as const;

/** The project's rules as a form, each with who decided it. */
export function Rules({ snapshot }: { readonly snapshot: Snapshot }) {
  const { path, isThere, read, set } = usePolicyFile(snapshot.policy.path ?? 'governance/policy.yaml');
  if (!read.ok)
    return (
      <EmptyState headline={text.rules.unreadable(path)} help={text.rules.askToMend}>
        <p className="quiet">{problemWords(read.problems)}</p>
      </EmptyState>
    );
  return (
    <>
      <p className="quiet">{isThere ? text.rules.owners(path) : text.rules.newFile(path)}</p>
      {parts.map(([part, Fields]) => (
        <section key={part} className="sheet rule-part" aria-labelledby={`rules-${part}`}>
          <h2 id={`rules-${part}`}>{text.rules.part[part]}</h2>
          <Fields policy={read.value} set={set} />
        </section>
      ))}
      <Governance policy={read.value} path={path} />
    </>
  );
}
