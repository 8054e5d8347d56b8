import type { ReportFinding } from '../../../shared/check/report.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

const signs = { error: '✕', warning: '!', note: '–' } as const;
const tones = { error: 'v-fails', warning: 'v-to-retest', note: 'v-not-run' } as const;

/** Something to mend or to know, with its place and its fix. */
export function FindingLine({ finding }: { readonly finding: ReportFinding }) {
  const { select, applyFix } = useActions();
  const { severity, message, path, line, range, fix } = finding;
  const isPrompt = path.endsWith('.prompt');
  return (
    <li className="finding">
      <span className={`sign ${tones[severity]}`} title={text.checks.severity[severity]} aria-hidden="true">
        {signs[severity]}
      </span>
      <div>
        <span className="hidden">{text.checks.severity[severity]}: </span>
        <p>{message}</p>
        <p className="row">
          {isPrompt && range !== undefined ? (
            <button
              type="button"
              className="button bare place"
              onClick={() => select({ screen: 'editor', path, highlight: { ...range } })}
            >
              {text.checks.goTo}
              {line !== undefined && `, ${text.checks.line(line)}`}
            </button>
          ) : (
            <span className="quiet">
              {path}
              {line !== undefined && `, ${text.checks.line(line)}`}
            </span>
          )}
          {fix !== undefined && (
            <button type="button" className="button" onClick={() => applyFix(fix)}>
              {fix.label}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}
