import { useEffect, useId, useRef } from 'react';
import { useActions, useConflict } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { framed } from './own-text.ts';
import type { Place } from './places.ts';

const sides = ['mine', 'was', 'theirs'] as const;

/** A third text in place of both: begun with one of them, and kept whatever is taken later. */
export function OwnWords({
  place: { key, conflict },
  title,
  isProse,
  hasFocus,
}: {
  readonly place: Place;
  readonly title: string;
  readonly isProse: boolean;
  /** Who chose with a pointer writes on; who walks through the choices by arrow keys stays among them. */
  readonly hasFocus: boolean;
}) {
  const words = useConflict((state) => state.written.get(key) ?? '');
  const { writeOwn } = useActions();
  const area = useRef<HTMLTextAreaElement>(null);
  const help = useId();
  const { own } = text.conflict;
  const textOf = (side: (typeof sides)[number]) => (side === 'was' ? conflict.base : conflict[side]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears
  useEffect(() => {
    area.current?.scrollIntoView({ block: 'nearest' });
    if (hasFocus) area.current?.focus();
  }, []);
  return (
    <div className="own-words stack">
      <label className="field">
        <span>{own.label(title)}</span>
        <textarea
          ref={area}
          className={isProse ? 'input own-prose' : 'input own-source'}
          dir="auto"
          rows={Math.min(18, Math.max(4, words.split('\n').length + 1))}
          value={words}
          spellCheck={isProse}
          aria-invalid={words.trim() === ''}
          aria-describedby={help}
          onChange={({ target }) => writeOwn(key, target.value)}
        />
      </label>
      <div className="row">
        <span className="quiet own-help" id={help}>
          {words.trim() === '' ? own.empty : own.help}
        </span>
        <span className="quiet">{own.from}</span>
        {sides.map((side) => {
          const begin = textOf(side);
          if (begin === null) return null;
          return (
            <button
              key={side}
              type="button"
              className="button"
              onClick={() => {
                writeOwn(key, framed(conflict.name, begin).words);
                area.current?.focus();
              }}
            >
              {own.fromSide[side]}
            </button>
          );
        })}
      </div>
    </div>
  );
}
