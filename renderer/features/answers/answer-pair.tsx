import type { AnswerLook } from '../../engine/versions-look.ts';
import type { WaitingAnswer } from '../../stores/answers-store.ts';
import { text } from '../../text/en.ts';
import { verdictMoves } from '../versions/verdict-moves.ts';
import { VerdictTable } from '../versions/verdict-table.tsx';
import { BothAnswers } from './both-answers.tsx';

/** One example's old and new answer, how its checks stand with each, and the decision. */
export function AnswerPair({
  answer: { title, prompt, text: file },
  look,
  onDecide,
}: {
  readonly answer: WaitingAnswer;
  /** Absent while the checks run. */
  readonly look: AnswerLook | undefined;
  readonly onDecide: (what: 'use' | 'keep') => void;
}) {
  return (
    <li className="pair sheet">
      <div className="row spread">
        <h4>
          <span dir="auto">{title}</span>{' '}
          <span className="quiet" dir="auto">
            {prompt}
          </span>
        </h4>
        <div className="row">
          <button
            type="button"
            className="button main"
            aria-label={text.answers.useFor(title)}
            disabled={file === null}
            onClick={() => onDecide('use')}
          >
            {text.answers.use}
          </button>
          <button
            type="button"
            className="button"
            aria-label={text.answers.keepFor(title)}
            onClick={() => onDecide('keep')}
          >
            {text.answers.keep}
          </button>
        </div>
      </div>
      {file === null && <p className="alert error">{text.answers.broken}</p>}
      {look !== undefined && (
        <>
          <BothAnswers look={look} />
          <VerdictTable moves={verdictMoves(look)} />
        </>
      )}
    </li>
  );
}
