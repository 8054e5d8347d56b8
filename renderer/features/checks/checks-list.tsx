import '../../styles/checks.css';
import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { AsOfBefore } from './as-of-before.tsx';
import { CheckLine } from './check-line.tsx';
import { FindingList } from './finding-list.tsx';

/** How the checks of the chosen example stand, and what is to be mended in the words. */
export function ChecksList() {
  const report = useCheck((state) => state.snapshot?.report);
  const look = useCheck((state) => state.snapshot?.look);
  if (report === undefined) return <p className="quiet">{text.app.loading}</p>;
  if (look === undefined) return <p className="quiet">{text.preview.nothing}</p>;
  const example = report.prompts
    .find(({ path }) => path === look.promptPath)
    ?.examples.find(({ path }) => path === look.example?.example.path);
  const answers = example?.checks.filter(({ kind }) => kind === 'answer') ?? [];
  const measurements = example?.checks.filter(({ kind }) => kind === 'measurement') ?? [];
  const findings = report.findings.filter(
    ({ path, prompt }) => path === look.path || (prompt !== undefined && prompt === look.promptName),
  );
  return (
    <>
      <AsOfBefore />
      <section aria-labelledby="findings">
        <h3 id="findings">{text.checks.findings}</h3>
        {findings.length === 0 && <p className="quiet">{text.checks.noFindings}</p>}
        <FindingList findings={findings} />
      </section>
      <section aria-labelledby="answers">
        <h3 id="answers">{text.checks.perCheck}</h3>
        {report.illustrative && <p className="quiet">{text.checks.illustrative}</p>}
        {answers.length + measurements.length === 0 && <p className="quiet">{text.checks.noChecks}</p>}
        <ul className="checks">
          {answers.map((check) => (
            <CheckLine key={check.key} check={check} />
          ))}
        </ul>
      </section>
      {measurements.length > 0 && (
        <section aria-labelledby="measured">
          <h3 id="measured">{text.checks.measuredOnce}</h3>
          <ul className="checks">
            {measurements.map((check) => (
              <CheckLine key={check.key} check={check} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
