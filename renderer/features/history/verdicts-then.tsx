import '../../styles/checks.css';
import type { Verdict } from '../../../shared/check/verdict.ts';
import { verdictWords } from '../../../shared/check/words.ts';
import type { FailingCheck } from '../../engine/versions-look.ts';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { groupFailing } from './group-failing.ts';
import type { VersionVerdicts } from './verdicts-of.ts';

/** How the checks of the shown version stand on its own files, and which of them fail. */
export function VerdictsThen({ verdicts }: { readonly verdicts: VersionVerdicts | undefined }) {
  return (
    <section aria-labelledby="history-verdicts" aria-busy={verdicts === undefined}>
      <h3 id="history-verdicts">{text.history.verdicts}</h3>
      <Inside verdicts={verdicts} />
    </section>
  );
}

function Inside({ verdicts }: { readonly verdicts: VersionVerdicts | undefined }) {
  if (verdicts === undefined) return <p className="quiet">{text.history.running}</p>;
  switch (verdicts.kind) {
    case 'no-examples':
      return <p>{text.history.noExamples}</p>;
    case 'no-checks':
      return <p>{text.history.noChecks}</p>;
    case 'gone':
      return <p>{text.history.gone}</p>;
    case 'failed':
      return (
        <p className="alert error" role="alert">
          {text.history.notJudged} {verdicts.reason}
        </p>
      );
    case 'counts': {
      const { hold, retest, fail, notRun } = verdicts.bars;
      return (
        <>
          <ul className="row counts-then">
            <Count verdict="holds" number={hold} words={text.history.counts.hold(hold)} />
            <Count verdict="to-retest" number={retest} words={text.history.counts.retest(retest)} />
            <Count verdict="fails" number={fail} words={text.history.counts.fail(fail)} />
          </ul>
          {notRun > 0 && <p className="quiet">{text.history.notRun(notRun)}</p>}
          {verdicts.failing.length > 0 && <Failing failing={verdicts.failing} />}
        </>
      );
    }
  }
}

/** A count with its sign; none of them is no matter of colour. */
function Count({
  verdict,
  number,
  words,
}: {
  readonly verdict: Verdict;
  readonly number: number;
  readonly words: string;
}) {
  return (
    <li className={number === 0 ? 'counts-none' : `v-${verdict}`}>
      <span className="sign" aria-hidden="true">
        {verdictWords[verdict].sign}
      </span>
      <span>{words}</span>
    </li>
  );
}

function Failing({ failing }: { readonly failing: readonly FailingCheck[] }) {
  return (
    <details>
      <summary>{text.history.which(failing.length)}</summary>
      <ul className="checks">
        {groupFailing(failing).map(({ key, verdict, description, type, reason, examples }) => (
          <li key={key} className="check">
            <VerdictSign verdict={verdict} />
            <div>
              <p>{description ?? text.checks.unnamed(type)}</p>
              {reason !== '' && <p className="reason">{reason}</p>}
              <p className="quiet">{text.history.onExamples(examples.length)}</p>
              <ul className="failing-examples">
                {examples.map((title) => (
                  <li key={title} dir="auto">
                    {title}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
