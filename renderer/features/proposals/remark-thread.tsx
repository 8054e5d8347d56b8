import { useState } from 'react';
import type { RemarkThread as Thread } from '../../../shared/proposal/proposal-state.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { ActButton } from './act-button.tsx';
import type { PlacedThread } from './placed-threads.ts';
import { Refusal } from './refusal.tsx';
import { SaidForm } from './said-form.tsx';
import { useSay } from './use-say.ts';

/** The name of a remark's place on the page. */
export function remarkPlaceId(id: string): string {
  return `remark-${id}`;
}

/** A remark with what was answered; to be answered, settled and opened again. A settled one is folded. */
export function RemarkThread({
  thread,
  number,
  placed,
}: {
  readonly thread: Thread;
  readonly number: number;
  /** What became of its words; absent for a remark about the whole. */
  readonly placed?: PlacedThread;
}) {
  const { remark, settled } = thread;
  const words = text.proposals.remark;
  return (
    <article
      id={remarkPlaceId(remark.id)}
      className="remark"
      tabIndex={-1}
      data-settled={settled || undefined}
      aria-label={words.by(remark.by.name)}
    >
      {settled ? (
        <details>
          <summary>
            <span className="badge">✓ {words.settled}</span> <bdi>{remark.by.name}</bdi>{' '}
            <span className="quiet remark-first" dir="auto">
              {remark.text}
            </span>
          </summary>
          <Inside thread={thread} number={number} placed={placed} />
        </details>
      ) : (
        <Inside thread={thread} number={number} placed={placed} />
      )}
    </article>
  );
}

function Inside({
  thread: { remark, answers, settled },
  number,
  placed,
}: {
  readonly thread: Thread;
  readonly number: number;
  readonly placed: PlacedThread | undefined;
}) {
  const [isAnswering, setAnswering] = useState(false);
  const answerButton = useReturnFocus(isAnswering);
  const { say, refusal } = useSay(number);
  const words = text.proposals.remark;
  const answer = (said: string, isSettled: boolean) =>
    say({ kind: 'answered', remark: remark.id, text: said, settled: isSettled });
  return (
    <div className="stack remark-inside">
      {placed !== undefined && <Words placed={placed} />}
      <Said name={remark.by.name} at={remark.at} words={remark.text} />
      {answers.map(({ id, by, at, text: said }) => (
        <Said key={id} isAnswer name={by.name} at={at} words={said} />
      ))}
      {isAnswering ? (
        <SaidForm
          label={words.answerLabel}
          go={words.answer}
          keptAs={`answer to ${remark.id}`}
          refusal={refusal}
          onSay={async (said) => {
            const done = await answer(said, settled);
            if (done) setAnswering(false);
            return done;
          }}
          onLeave={() => setAnswering(false)}
        />
      ) : (
        <div className="row">
          <ActButton ref={answerButton} onAct={() => setAnswering(true)}>
            {words.answer}
          </ActButton>
          <ActButton look="bare" onAct={() => void answer(settled ? words.again : words.noWords, !settled)}>
            {settled ? words.reopen : words.settle}
          </ActButton>
        </div>
      )}
      {!isAnswering && <Refusal refusal={refusal} />}
    </div>
  );
}

/** What became of the words that a remark speaks of, with the words as they were: those of now stand beside it. */
function Words({ placed: { thread, became } }: { readonly placed: PlacedThread }) {
  const words = text.proposals.remark;
  const quote = thread.remark.place?.quote;
  return (
    <>
      {became !== 'same' && <p className="quiet">{words[became]}</p>}
      <blockquote dir="auto">{quote}</blockquote>
    </>
  );
}

function Said({
  name,
  at,
  words,
  isAnswer = false,
}: {
  readonly name: string;
  readonly at: string;
  readonly words: string;
  readonly isAnswer?: boolean;
}) {
  return (
    <div className={isAnswer ? 'said answered' : 'said'}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <time className="quiet" dateTime={at}>
          {momentWords(at)}
        </time>
      </p>
      <p className="said-words" dir="auto">
        {words}
      </p>
    </div>
  );
}
