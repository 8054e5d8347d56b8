import { useState } from 'react';
import { text } from '../../text/en.ts';
import { cardClass, placeWords, restWords } from './place-words.ts';
import type { ShownPart } from './shown-parts.ts';
import { SideText } from './side-text.tsx';

/** A part of a file about which nobody is asked: folded where nothing differs. */
export function AgreedCard({
  path,
  part: { name, before, now, by, isRest },
  same,
}: {
  readonly path: string;
  readonly part: ShownPart;
  /** What is said where nothing differs. */
  readonly same: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const title = isRest ? restWords(path) : placeWords(path, name);
  const { joined, gone } = text.conflict;
  if (now !== null && before === now)
    return (
      <details className="agreed-part" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {title} <span className="quiet">{same}</span>
        </summary>
        {isOpen && <SideText label={title} path={path} name={name} before={now} now={now} />}
      </details>
    );
  return (
    <div className={cardClass(name)}>
      <div className="message-head">
        {title}
        {by !== undefined && <span className="badge">{joined[by]}</span>}
      </div>
      {now === null ? (
        <p className="message-text quiet">{gone.part}</p>
      ) : (
        <SideText label={title} path={path} name={name} before={before} now={now} isFolded />
      )}
    </div>
  );
}
