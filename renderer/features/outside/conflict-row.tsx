import { diffWordsWithSpace } from 'diff';
import { type ReactNode, useId } from 'react';
import { text } from '../../text/en.ts';

/** Which of two texts is taken at one place. */
export interface Choice {
  readonly isTheirs: boolean;
  readonly onChange: (isTheirs: boolean) => void;
}

/** One place that both changed: theirs, what it was, and yours; null where the whole file is not there. */
export function ConflictRow({
  conflict: { theirs, base, mine },
  choice,
}: {
  readonly conflict: {
    readonly theirs: string | null;
    readonly base: string | null;
    readonly mine: string | null;
  };
  readonly choice?: Choice;
}) {
  const name = useId();
  const choose = (isTheirs: boolean) =>
    choice && (
      <label className="row choice">
        <input
          type="radio"
          name={name}
          checked={choice.isTheirs === isTheirs}
          onChange={() => choice.onChange(isTheirs)}
        />
        {text.outside.takeThis}
      </label>
    );
  return (
    <div className="versions-row">
      <Version title={text.outside.theirs} isTaken={choice?.isTheirs === true} foot={choose(true)}>
        {theirs === null ? text.outside.deleted : <Changed before={base ?? ''} now={theirs} />}
      </Version>
      <Version title={text.outside.was}>
        {base === null ? text.outside.none : base || text.outside.empty}
      </Version>
      <Version title={text.outside.mine} isTaken={choice?.isTheirs === false} foot={choose(false)}>
        {mine === null ? text.outside.deleted : <Changed before={base ?? ''} now={mine} />}
      </Version>
    </div>
  );
}

function Version({
  title,
  isTaken = false,
  foot,
  children,
}: {
  readonly title: string;
  readonly isTaken?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="version" aria-label={title} data-taken={isTaken || undefined}>
      <div className="version-text" dir="auto">
        {children}
      </div>
      {foot}
    </section>
  );
}

function Changed({ before, now }: { readonly before: string; readonly now: string }) {
  if (now === '') return <span className="quiet">{text.outside.empty}</span>;
  return diffWordsWithSpace(before, now).map(({ value, added, removed }, at) => {
    const key = `${at} ${value.length}`;
    if (added) return <ins key={key}>{value}</ins>;
    return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
  });
}
