import { useMemo, useState } from 'react';
import type { Run, Sample } from '../../../shared/example/recording.ts';
import type { AnswerLook } from '../../engine/versions-look.ts';
import { text } from '../../text/en.ts';
import { ChangedWords } from '../editor/changed-words.tsx';
import { type Stretch, wordChanges, wordsOf } from '../editor/word-changes.ts';

/**
 * The old answer and the new one, with the words marked that only one of them has. Where one was asked for several times,
 * one after the other; the side that has fewer shows its last.
 */
export function BothAnswers({
  look: { title, before, now },
}: {
  readonly look: Pick<AnswerLook, 'title' | 'before' | 'now'>;
}) {
  const [wanted, setWanted] = useState(0);
  const most = Math.max(countOf(before), countOf(now));
  const index = Math.max(0, Math.min(wanted, most - 1));
  const [old, next] = [textOf(sampleAt(before, index)), textOf(sampleAt(now, index)) ?? ''];
  const stretches = useMemo(
    () => (old === undefined ? undefined : wordChanges(plain(old), plain(next))),
    [old, next],
  );
  return (
    <div className="both-answers">
      <Side title={text.answers.old} name={text.answers.oldFor(title)} run={before} index={index}>
        {stretches === undefined ? (
          <p className="quiet">{text.answers.noOld}</p>
        ) : (
          <Words stretches={stretches} without="added" />
        )}
      </Side>
      <Side title={text.answers.new} name={text.answers.newFor(title)} run={now} index={index}>
        {stretches === undefined ? (
          <p className="pair-text">{next}</p>
        ) : (
          <Words stretches={stretches} without="removed" />
        )}
        {old === next && <p className="quiet">{text.answers.same}</p>}
      </Side>
      {most > 1 && (
        <button type="button" className="button next-sample" onClick={() => setWanted((index + 1) % most)}>
          {text.preview.sample(index + 1, most)}
        </button>
      )}
    </div>
  );
}

function Side({
  title,
  name,
  run,
  index,
  children,
}: {
  readonly title: string;
  readonly name: string;
  readonly run: Run | undefined;
  readonly index: number;
  readonly children: React.ReactNode;
}) {
  const sample = sampleAt(run, index);
  const facts = [run?.recordedAt?.slice(0, 10), sample?.model].filter((fact) => fact !== undefined);
  return (
    <section aria-label={name}>
      <p className="row spread">
        <strong>{title}</strong>
        <span className="quiet">{facts.join(' · ')}</span>
      </p>
      {children}
      {run?.origin === 'written' && <p className="quiet">{text.preview.illustrative}</p>}
    </section>
  );
}

function Words({
  stretches,
  without,
}: {
  readonly stretches: readonly Stretch[];
  readonly without: 'added' | 'removed';
}) {
  return (
    <p className="pair-text" dir="auto">
      {stretches
        .filter(({ kind }) => kind !== without)
        .map((stretch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place
          <ChangedWords key={index} {...stretch} />
        ))}
    </p>
  );
}

function plain(answer: string) {
  return wordsOf(answer, 0, answer.length, []);
}

function countOf(run: Run | undefined): number {
  return run?.samples.length ?? 0;
}

/** One answer of a run; its last where it has fewer. */
function sampleAt(run: Run | undefined, index: number): Sample | undefined {
  return run?.samples[Math.min(index, run.samples.length - 1)];
}

/** What an answer says; where it only asks for tools, what it asks them. */
function textOf(sample: Sample | undefined): string | undefined {
  if (sample === undefined) return undefined;
  if (sample.text !== '' || sample.toolCalls === undefined) return sample.text;
  return sample.toolCalls
    .map(({ name, input }) => `${name} ${JSON.stringify(input, undefined, 2)}`)
    .join('\n');
}
