import type { ComingAnswer } from '../../stores/answers-store.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { attemptWords } from './attempt-words.ts';

/** Answers that did not come: why, and the way to ask again. */
export function MissingAnswers({ missing }: { readonly missing: readonly ComingAnswer[] }) {
  const { clearRun, hideAnswers, select, showAnswers } = useActions();
  const keys = [...new Set(missing.map(({ key }) => key))];
  const isAboutKey = missing.some(
    ({ attempt }) =>
      attempt.kind === 'failed' && ['needs-key', 'bad-key', 'unreachable'].includes(attempt.failure.code),
  );
  return (
    <section aria-labelledby="missing-answers" className="alert error missing-answers" role="alert">
      <h3 id="missing-answers">{text.answers.failedTitle(missing.length)}</h3>
      <ul>
        {missing.map(({ key, sample, title, attempt }) => (
          <li key={`${key} ${sample}`}>
            <strong dir="auto">{title}</strong> {attemptWords(attempt).join(' ')}
          </li>
        ))}
      </ul>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            clearRun();
            showAnswers(keys);
          }}
        >
          {text.answers.retry}
        </button>
        {isAboutKey && (
          <button
            type="button"
            className="button"
            onClick={() => {
              hideAnswers();
              select({ screen: 'settings' });
            }}
          >
            {text.answers.setUp}
          </button>
        )}
      </div>
    </section>
  );
}
