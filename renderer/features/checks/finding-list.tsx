import type { ReportFinding } from '../../../shared/check/report.ts';
import { FindingLine } from './finding-line.tsx';

/** Findings, a line each. */
export function FindingList({ findings }: { readonly findings: readonly ReportFinding[] }) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <FindingLine
          key={`${finding.code} ${finding.path} ${finding.range?.start} ${finding.message}`}
          finding={finding}
        />
      ))}
    </ul>
  );
}
