import '../../styles/checks.css';
import '../../styles/preview.css';
import '../../styles/versions.css';
import type { VersionsLook } from '../../engine/versions-look.ts';
import type { LookState } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { CallCosts } from './call-costs.tsx';
import { CountsTable } from './counts-table.tsx';
import { NewAnswers } from './new-answers.tsx';
import { TouchedExamples } from './touched-examples.tsx';

/** What two versions do to the examples: the counts, what a call takes, and each conversation that differs. */
export function Touched({ state }: { readonly state: LookState }) {
  return (
    <section className="touched stack" aria-labelledby="touched" aria-busy={state.kind === 'loading'}>
      <h2 id="touched" tabIndex={-1}>
        {text.versions.judged}
      </h2>
      {state.kind === 'loading' && (
        <p className="quiet" role="status">
          {text.versions.judging} …
        </p>
      )}
      {state.kind === 'failed' && (
        <p className="alert error" role="alert">
          {text.versions.notJudged} {state.reason}
        </p>
      )}
      {state.kind === 'done' && <Found look={state.look} />}
    </section>
  );
}

function Found({ look }: { readonly look: VersionsLook }) {
  const { answers, conversations, checks, checksBefore, againstLive, findings, costs, lost, newlyFailing } =
    look;
  const { reached, examples } = againstLive;
  return (
    <>
      <p>{text.versions.stand(Math.max(reached, conversations.length), examples, lost, newlyFailing)}</p>
      <div className="touched-figures">
        <CountsTable before={checksBefore} after={checks} />
        {costs.length > 0 && <CallCosts costs={costs} />}
      </div>
      {findings.length > 0 && (
        <div>
          <h3>{text.versions.newFindings}</h3>
          <ul className="findings">
            {findings.map(({ path, code, message, line }) => (
              <li key={`${path} ${code} ${line} ${message}`} className="new-finding">
                {message} <code className="quiet">{path}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <NewAnswers answers={answers} />
      {conversations.length > 0 && <TouchedExamples conversations={conversations} />}
    </>
  );
}
