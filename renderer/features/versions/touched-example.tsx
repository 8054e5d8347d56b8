import { useState } from 'react';
import type { Verdict } from '../../../shared/check/verdict.ts';
import { verdictWords } from '../../../shared/check/words.ts';
import type { ConversationLook } from '../../engine/versions-look.ts';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { BothConversations, ChangedConversation } from './changed-conversation.tsx';
import { type VerdictMove, verdictMoves } from './verdict-moves.ts';
import { VerdictTable } from './verdict-table.tsx';

/** An example whose conversation differs: its verdicts in a line, and all of it when it is opened. */
export function TouchedExample({ look }: { readonly look: ConversationLook }) {
  const [isOpen, setOpen] = useState(false);
  const moves = verdictMoves(look);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="touched-title">
            <span dir="auto">{look.title}</span>{' '}
            <span className="quiet" dir="auto">
              {look.prompt}
            </span>
          </span>
          <Verdicts moves={moves} />
        </summary>
        {isOpen && <Inside look={look} moves={moves} />}
      </details>
    </li>
  );
}

/** How many of an example's checks stood how, and stand how. */
function Verdicts({ moves }: { readonly moves: readonly VerdictMove[] }) {
  const before = moves.flatMap((move) => move.before ?? []);
  const after = moves.map(({ check }) => check.verdict);
  return (
    <span className="touched-verdicts">
      {before.length > 0 && (
        <>
          <Sum verdicts={before} say={text.versions.standsBefore} />
          <span aria-hidden="true" className="quiet">
            →
          </span>
        </>
      )}
      <Sum verdicts={after} say={text.versions.standsAfter} />
    </span>
  );
}

function Sum({
  verdicts,
  say,
}: {
  readonly verdicts: readonly Verdict[];
  readonly say: (words: string) => string;
}) {
  const kinds = [...new Set(verdicts)];
  const count = (kind: Verdict) => verdicts.filter((verdict) => verdict === kind).length;
  const words = kinds.map((kind) => `${count(kind)} ${verdictWords[kind].word}`).join(', ');
  return (
    <span title={words}>
      <span className="hidden">{say(words)}</span>
      <span aria-hidden="true">
        {kinds.map((kind) => (
          <span key={kind} className={`v-${kind} verdict-sum`}>
            <span className="sign">{verdictWords[kind].sign}</span>
            {count(kind)}
          </span>
        ))}
      </span>
    </span>
  );
}

type Form = 'changes' | 'both';

function Inside({
  look: { before, now },
  moves,
}: {
  readonly look: ConversationLook;
  readonly moves: readonly VerdictMove[];
}) {
  const [form, setForm] = useState<Form>('changes');
  return (
    <div className="touched-inside stack">
      {moves.length > 0 && <VerdictTable moves={moves} />}
      {before === undefined && <p className="quiet">{text.versions.noBefore}</p>}
      {before !== undefined && (
        <div>
          <Switch
            label={text.versions.form}
            value={form}
            options={(['changes', 'both'] as const).map((value) => ({
              value,
              label: text.versions.bothForms[value],
            }))}
            onChange={setForm}
          />
        </div>
      )}
      {before !== undefined && form === 'both' ? (
        <BothConversations before={before} now={now} />
      ) : (
        <ChangedConversation before={before} now={now} />
      )}
    </div>
  );
}
