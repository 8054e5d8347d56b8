import { useMemo } from 'react';
import type { Run } from '../../../shared/example/recording.ts';
import type { AnswerLook } from '../../engine/versions-look.ts';
import { text } from '../../text/en.ts';
import { ChangedWords } from '../editor/changed-words.tsx';
import { type Stretch, wordChanges, wordsOf } from '../editor/word-changes.ts';

/** The old answer and the new one, with the words marked that only one of them has. */
export function BothAnswers({
  look: { title, before, now },
}: {
  readonly look: Pick<AnswerLook, 'title' | 'before' | 'now'>;
}) {
  const [old, next] = [textOf(before), textOf(now) ?? ''];
  const stretches = useMemo(
    () => (old === undefined ? undefined : wordChanges(plain(old), plain(next))),
    [old, next],
  );
  return (
    <div className="both-answers">
      <Side title={text.answers.old} name={text.answers.oldFor(title)} run={before}>
        {stretches === undefined ? (
          <p className="quiet">{text.answers.noOld}</p>
        ) : (
          <Words stretches={stretches} without="added" />
        )}
      </Side>
      <Side title={text.answers.new} name={text.answers.newFor(title)} run={now}>
        {stretches === undefined ? (
          <p className="pair-text">{next}</p>
        ) : (
          <Words stretches={stretches} without="removed" />
        )}
        {old === next && <p className="quiet">{text.answers.same}</p>}
      </Side>
    </div>
  );
}

function Side({
  title,
  name,
  run,
  children,
}: {
  readonly title: string;
  readonly name: string;
  readonly run: Run | undefined;
  readonly children: React.ReactNode;
}) {
  const sample = run?.samples[0];
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

/** The first answer of a run; where it only asks for tools, what it asks them. */
function textOf(run: Run | undefined): string | undefined {
  const sample = run?.samples[0];
  if (sample === undefined) return undefined;
  if (sample.text !== '' || sample.toolCalls === undefined) return sample.text;
  return sample.toolCalls
    .map(({ name, input }) => `${name} ${JSON.stringify(input, undefined, 2)}`)
    .join('\n');
}
