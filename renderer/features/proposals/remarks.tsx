import { useState } from 'react';
import { findSentence } from '../../../shared/proposal/find-sentence.ts';
import type { RemarkThread } from '../../../shared/proposal/proposal-state.ts';
import { useActions, useProposals } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { RemarkForm } from './remark-form.tsx';
import type { ProposedFile } from './use-proposal-files.ts';

/** What was said about a proposal, each remark with the sentence that it speaks of and its answers. */
export function Remarks({
  proposal,
  files,
}: {
  readonly proposal: ListedProposal;
  readonly files: readonly ProposedFile[];
}) {
  const [isOpen, setOpen] = useState(false);
  const { threads } = proposal.state;
  return (
    <section className="stack" aria-labelledby="proposal-remarks">
      <h2 id="proposal-remarks">{text.proposals.remark.title}</h2>
      {threads.length === 0 && <p className="quiet">{text.proposals.remark.none}</p>}
      <ul className="stack">
        {threads.map((thread) => (
          <li key={thread.remark.id} className="sheet stack">
            <Thread number={proposal.number} thread={thread} files={files} />
          </li>
        ))}
      </ul>
      {isOpen ? (
        <RemarkForm proposal={proposal} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {text.proposals.remark.general}
          </button>
        </div>
      )}
    </section>
  );
}

function Thread({
  number,
  thread: { remark, answers, settled },
  files,
}: {
  readonly number: number;
  readonly thread: RemarkThread;
  readonly files: readonly ProposedFile[];
}) {
  const [words, setWords] = useState('');
  const { say } = useActions();
  const isBusy = useProposals((now) => now.busy !== undefined);
  const said = text.proposals.remark;
  async function answer(settles: boolean): Promise<void> {
    const plain = settles ? said.noWords : said.again;
    const told = words.trim() === '' ? plain : words;
    if (await say(number, { kind: 'answered', remark: remark.id, text: told, settled: settles }))
      setWords('');
  }
  return (
    <>
      <p className="row">
        <strong>
          <bdi>{remark.by.name}</bdi>
        </strong>
        <span className="quiet">{momentWords(remark.at)}</span>
        <span className={settled ? 'badge' : 'badge retest'}>{settled ? said.settled : said.open}</span>
      </p>
      <Quote remark={remark} files={files} />
      <p dir="auto">{remark.text}</p>
      {answers.map((one) => (
        <p key={one.id} className="proposal-answer" dir="auto">
          <strong>
            <bdi>{one.by.name}</bdi>
          </strong>{' '}
          {one.text}
        </p>
      ))}
      <div className="row">
        <input
          className="input"
          aria-label={said.answerLabel}
          placeholder={said.answerLabel}
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={isBusy || words.trim() === ''}
          onClick={() => void answer(settled)}
        >
          {said.answer}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => void answer(!settled)}>
          {settled ? said.reopen : said.settle}
        </button>
      </div>
    </>
  );
}

/** The sentence that a remark speaks of, as it stands now, or as it was when it is gone. */
function Quote({
  remark: { place },
  files,
}: {
  readonly remark: RemarkThread['remark'];
  readonly files: readonly ProposedFile[];
}) {
  if (place === undefined) return <p className="quiet">{text.proposals.remark.whole}</p>;
  const source = files.find(({ path }) => path === place.path)?.proposed;
  const found = typeof source === 'string' ? findSentence(source, place) : undefined;
  return (
    <>
      {source !== undefined && found?.how !== 'same' && (
        <p className="quiet">
          {found === undefined ? text.proposals.remark.gone : text.proposals.remark.changed}
        </p>
      )}
      <blockquote dir="auto">{place.quote}</blockquote>
    </>
  );
}
