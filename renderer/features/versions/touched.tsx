import '../../styles/checks.css';
import '../../styles/preview.css';
import { useState } from 'react';
import type { VerdictCounts } from '../../../shared/check/report.ts';
import type { ConversationLook } from '../../engine/versions-look.ts';
import type { LookState } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { CheckLine } from '../checks/check-line.tsx';
import { ChangedMessages } from '../preview/changed-messages.tsx';

/** What two versions do to the examples: the counts, and each conversation that differs. */
export function Touched({ state }: { readonly state: LookState }) {
  return (
    <section aria-labelledby="touched" aria-busy={state.kind === 'loading'}>
      <h2 id="touched">{text.versions.judged}</h2>
      {state.kind === 'loading' && <p className="quiet">{text.versions.judging} …</p>}
      {state.kind === 'failed' && (
        <p className="alert error" role="alert">
          {text.versions.notJudged} {state.reason}
        </p>
      )}
      {state.kind === 'done' && (
        <>
          <p>
            {state.look.conversations.length === 0
              ? text.versions.reachesNone
              : text.versions.reaches(state.look.conversations.length)}{' '}
            {countsOf(state.look.checks)}{' '}
            <span className="quiet">{text.versions.countsBefore(countsOf(state.look.checksBefore))}</span>
          </p>
          {state.look.findings.length > 0 && (
            <>
              <h3>{text.versions.newFindings}</h3>
              <ul className="changed-parts">
                {state.look.findings.map(({ path, code, message, line }) => (
                  <li key={`${path} ${code} ${line} ${message}`}>
                    {message} <code>{path}</code>
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul className="touched">
            {state.look.conversations.map((one) => (
              <Conversation key={`${one.path} ${one.example}`} look={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** How checks stand, in a line: "31 hold · 9 to retest · 0 fail". */
export function countsOf({ holds, fails, broken, 'to-retest': retest }: VerdictCounts): string {
  return text.versions.counts(holds, retest, fails + broken);
}

function Conversation({ look }: { readonly look: ConversationLook }) {
  const [isOpen, setOpen] = useState(false);
  const { prompt, title, checks } = look;
  const verdicts = checks.filter(({ kind, demanded }) => kind === 'answer' && demanded);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span dir="auto">
            <span className="quiet">{prompt}</span> {title}
          </span>
          <span className="touched-signs">
            {verdicts.map(({ key, verdict }) => (
              <VerdictSign key={key} verdict={verdict} />
            ))}
          </span>
        </summary>
        {isOpen && <Inside look={look} />}
      </details>
    </li>
  );
}

function Inside({ look: { before, now, checks } }: { readonly look: ConversationLook }) {
  const [form, setForm] = useState<'changes' | 'before' | 'after'>('changes');
  const shown = form === 'before' ? before : now;
  return (
    <div className="touched-inside">
      <div>
        <Switch
          label={text.versions.form}
          value={form}
          options={(['changes', 'before', 'after'] as const).map((value) => ({
            value,
            label: text.versions.forms[value],
          }))}
          onChange={setForm}
        />
        {shown === undefined ? (
          <p className="quiet">{text.versions.noBefore}</p>
        ) : (
          <ChangedMessages before={form === 'changes' ? (before ?? emptySending) : shown} now={shown} />
        )}
      </div>
      <ul className="checks">
        {checks.map((check) => (
          <CheckLine key={check.key} check={check} />
        ))}
      </ul>
    </div>
  );
}

const emptySending = { ok: true, messages: [] } as const;
