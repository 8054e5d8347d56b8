import { useId, useState } from 'react';
import { useActions, useConflict } from '../../stores/app-context.tsx';
import type { Taken } from '../../stores/conflict-store.ts';
import { text } from '../../text/en.ts';
import { framed } from './own-text.ts';
import { OwnWords } from './own-words.tsx';
import { cardClass, placeWords } from './place-words.ts';
import { choiceOf, isStale, type Place } from './places.ts';
import { SideText } from './side-text.tsx';
import { useSideNames } from './use-side-names.ts';

/** A place that two people changed: yours, what it was, theirs, and at the head of each what can be done. */
export function PlaceRow({
  path,
  place,
  number,
  all,
}: {
  readonly path: string;
  readonly place: Place;
  /** Its turn among all places of the file, from 1. */
  readonly number: number;
  readonly all: number;
}) {
  const taken = useConflict((state) => choiceOf(state, place)?.taken);
  const isAskedAgain = useConflict((state) => isStale(state, place));
  const hasWords = useConflict((state) => state.written.has(place.key));
  const { choose, writeOwn } = useActions();
  const sides = useSideNames();
  const group = useId();
  const [isPointed, setPointed] = useState(false);
  const { name, base, mine, theirs } = place.conflict;
  const title = placeWords(path, name);
  const take = (chosen: Taken) => {
    if (chosen === 'own' && !hasWords) writeOwn(place.key, framed(name, mine ?? theirs ?? base ?? '').words);
    choose(place.key, { taken: chosen, of: { base, mine, theirs } });
  };
  const card = (side: 'mine' | 'was' | 'theirs', chosen: Taken) => {
    const now = side === 'was' ? base : place.conflict[side];
    return (
      <div className={cardClass(name)} data-taken={(taken === chosen && chosen !== 'own') || undefined}>
        <div className="place-head">
          <span>{sides[side]}</span>
          <label
            className="side-choice"
            onPointerDown={() => setPointed(true)}
            onKeyDown={() => setPointed(false)}
          >
            <input
              type="radio"
              name={group}
              value={chosen}
              checked={taken === chosen}
              onChange={() => take(chosen)}
            />
            {text.conflict.take[chosen]}
          </label>
        </div>
        <SideOf path={path} place={place} side={side} now={now} label={`${sides[side]}: ${title}`} />
      </div>
    );
  };
  return (
    <fieldset className="place" data-left={taken === undefined || undefined}>
      <legend>
        <h3>{text.conflict.place(title, number, all)}</h3>
      </legend>
      {isAskedAgain && <p className="alert">{text.conflict.movedAgain}</p>}
      <div className="sides">
        {card('mine', 'mine')}
        {card('was', 'own')}
        {card('theirs', 'theirs')}
      </div>
      {taken === 'own' && (
        <OwnWords place={place} title={title} isProse={path.endsWith('.prompt')} hasFocus={isPointed} />
      )}
    </fieldset>
  );
}

function SideOf({
  path,
  place: {
    conflict: { name, base, mine, theirs },
  },
  side,
  now,
  label,
}: {
  readonly path: string;
  readonly place: Place;
  readonly side: 'mine' | 'was' | 'theirs';
  readonly now: string | null;
  readonly label: string;
}) {
  const { gone, none } = text.conflict;
  // One place without a base is a new file, or a new part that both put in.
  const what = name.kind === 'text' && [base, mine, theirs].includes(null) ? 'file' : 'part';
  if (now === null) return <p className="message-text quiet">{side === 'was' ? none[what] : gone[what]}</p>;
  return <SideText label={label} path={path} name={name} before={side === 'was' ? now : base} now={now} />;
}
