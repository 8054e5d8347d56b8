import '../../styles/answers.css';
import { useId, useState } from 'react';
import type { AnswerLook } from '../../engine/versions-look.ts';
import { text } from '../../text/en.ts';
import { BothAnswers } from '../answers/both-answers.tsx';
import { verdictMoves } from './verdict-moves.ts';
import { VerdictTable } from './verdict-table.tsx';

/** The examples of which another recorded answer counts: old and new when they are opened. */
export function NewAnswers({ answers }: { readonly answers: readonly AnswerLook[] }) {
  const id = useId();
  if (answers.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{text.answers.inProposal(answers.length)}</h3>
      <ul className="touched-list">
        {answers.map((one) => (
          <NewAnswer key={one.key} look={one} />
        ))}
      </ul>
    </section>
  );
}

function NewAnswer({ look }: { readonly look: AnswerLook }) {
  const [isOpen, setOpen] = useState(false);
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
        </summary>
        {isOpen && (
          <div className="touched-inside stack">
            <BothAnswers look={look} />
            <VerdictTable moves={verdictMoves(look)} />
          </div>
        )}
      </details>
    </li>
  );
}
