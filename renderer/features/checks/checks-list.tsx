import '../../styles/checks.css';
import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { CheckLine } from './check-line.tsx';
import { FindingLine } from './finding-line.tsx';

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
      <section aria-labelledby="findings">
        <h3 id="findings">{text.checks.findings}</h3>
        {findings.length === 0 && <p className="quiet">{text.checks.noFindings}</p>}
        <ul className="findings">
          {findings.map((finding) => (
            <FindingLine
              key={`${finding.code} ${finding.path} ${finding.range?.start} ${finding.message}`}
              finding={finding}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="answers">
        <h3 id="answers">{text.checks.perCheck}</h3>
        {report.illustrative && <p className="quiet">{text.checks.illustrative}</p>}
        {answers.length + measurements.length === 0 && <p className="quiet">{text.checks.noChecks}</p>}
        <ul className="checks">
          {[...answers, ...measurements].map((check) => (
            <CheckLine key={check.key} check={check} />
          ))}
        </ul>
      </section>
    </>
  );
}
