import type { ReactNode } from 'react';
import type { Severity } from '../../../shared/check/finding.ts';
import { text } from '../../text/en.ts';

const signs = { error: '✕', warning: '!', note: '–' } as const;
const tones = { error: 'v-fails', warning: 'v-to-retest', note: 'v-not-run' } as const;

/** A button of a line: the way to its place, or what mends it. */
export interface IssueButton {
  readonly label: string;
  readonly run: () => void;
}

/** A line of something to mend or to know: how bad, what, where, and what mends it. */
export function IssueLine({
  severity,
  message,
  place,
  note,
  fix,
}: {
  readonly severity: Severity;
  readonly message: ReactNode;
  /** The way to where it is. */
  readonly place?: IssueButton | undefined;
  /** Where it is, when no way leads there. */
  readonly note?: string | undefined;
  readonly fix?: IssueButton | undefined;
}) {
  return (
    <li className="finding">
      <span className={`sign ${tones[severity]}`} title={text.checks.severity[severity]} aria-hidden="true">
        {signs[severity]}
      </span>
      <div>
        <span className="hidden">{text.checks.severity[severity]}: </span>
        <p>{message}</p>
        {(place ?? note ?? fix) !== undefined && (
          <p className="row finding-ways">
            {place !== undefined && (
              <button type="button" className="button bare place" onClick={place.run}>
                {place.label}
              </button>
            )}
            {note !== undefined && <span className="quiet">{note}</span>}
            {fix !== undefined && (
              <button type="button" className="button" onClick={fix.run}>
                {fix.label}
              </button>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
