import { money } from '../../../shared/cost/money.ts';
import type { AttemptState, ComingAnswer, ComingRun } from '../../stores/answers-store.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { attemptWords } from './attempt-words.ts';

/** Answers as they come, and the ways to stop. */
export function ComingAnswers({ run: { phase, spent, answers } }: { readonly run: ComingRun }) {
  const { stopAnswers } = useActions();
  const here = answers.filter(({ attempt }) => attempt.kind === 'answered').length;
  const isStopping = phase === 'cancelling';
  return (
    <>
      <div className="drawer-body stack answers-body">
        <ul className="coming">
          {answers.map((one) => (
            <Coming key={`${one.key} ${one.sample}`} answer={one} all={answers} />
          ))}
        </ul>
      </div>
      <div className="drawer-foot">
        <div>
          <progress
            className="coming-bar"
            value={here}
            max={answers.length}
            aria-label={text.answers.progress}
          />
          <p role="status">
            {isStopping ? text.answers.stopping : text.answers.running(here, answers.length)}
            {spent > 0 && ` · ${text.answers.spent(money(spent))}`}
          </p>
        </div>
        <div className="row">
          <button type="button" className="button" onClick={() => void stopAnswers(isStopping)}>
            {isStopping ? text.answers.stopNow : text.answers.stop}
          </button>
        </div>
      </div>
    </>
  );
}

function Coming({ answer, all }: { readonly answer: ComingAnswer; readonly all: readonly ComingAnswer[] }) {
  const samples = all.filter(({ key }) => key === answer.key).length;
  return (
    <li className="coming-answer">
      <p className="row spread">
        <span>
          <strong dir="auto">{answer.title}</strong>{' '}
          {samples > 1 && <span className="quiet">{text.answers.one(answer.sample + 1, samples)}</span>}
        </span>
        <span className={`quiet ${toneOf(answer.attempt)}`}>{stateWords(answer.attempt)}</span>
      </p>
      {answer.text !== '' && (
        <p className="coming-text" dir="auto">
          {answer.text}
        </p>
      )}
      {attemptWords(answer.attempt).map((words) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
    </li>
  );
}

function stateWords(attempt: AttemptState): string {
  switch (attempt.kind) {
    case 'waiting':
      return text.answers.waits;
    case 'asking':
      return attempt.tries > 1 ? text.answers.again(attempt.tries) : text.answers.asking;
    case 'answered':
      return attempt.before ? text.answers.hereBefore : text.answers.here;
    case 'failed':
      return text.answers.failed;
    case 'not-asked':
      return text.answers.notStarted;
  }
}

function toneOf({ kind }: AttemptState): string {
  if (kind === 'answered') return 'v-holds';
  return kind === 'failed' ? 'v-fails' : '';
}
