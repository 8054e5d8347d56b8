import type { KeyboardEvent } from 'react';
import type { SentMessage, SentSegment } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { partText } from './part-text.ts';
import { kindOfPart, provenanceOf } from './provenance.ts';
import { setting } from './setting.ts';

/** One message. Tab comes to it, the arrow keys walk through its parts. */
export function MessageCard({
  rendered,
  pointed,
  onPoint,
}: {
  readonly rendered: SentMessage;
  readonly pointed: SentSegment | 'history' | undefined;
  readonly onPoint: (segment: SentSegment | 'history') => void;
}) {
  const { message, source, segments, writtenRole } = rendered;
  const parts = segments.length > 0 && typeof message.content === 'string' ? trimmed(segments) : [];
  const look = `message-text ${setting(partText(message.content))}`;
  const role = writtenRole ?? text.preview.roles[message.role];
  const at =
    pointed === undefined || pointed === 'history' ? -1 : parts.findIndex((part) => isAt(part, pointed));

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const rest = step > 0 ? parts.slice(at + 1) : parts.slice(0, Math.max(at, 0));
    const next = step > 0 ? rest.find(saysSomething) : rest.findLast(saysSomething);
    if (next === undefined) return;
    event.preventDefault();
    onPoint(next);
  }

  return (
    <li className={`message role-${message.role}`}>
      <div className="message-head">
        <span>{role}</span>
        {source === 'history' && <span className="badge">{text.preview.earlier}</span>}
      </div>
      {parts.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: its parts are walked through as those of a picture are
        <div
          className={look}
          dir="auto"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk through its parts
          tabIndex={0}
          aria-label={text.preview.walk(role)}
          onKeyDown={onKeyDown}
          onFocus={() => {
            const first = parts.find(saysSomething);
            if (at < 0 && first !== undefined) onPoint(first);
          }}
        >
          {parts.map((part, index) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: pointing only tells; the keys are on the message
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
              key={index}
              className={`part part-${kindOfPart(part) ?? 'words'}${index === at ? ' pointed' : ''}`}
              title={provenanceOf(part)}
              onMouseEnter={() => onPoint(part)}
            >
              {part.text}
            </span>
          ))}
        </div>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing only tells; the badge says the same
        <div className={look} dir="auto" onMouseEnter={() => source === 'history' && onPoint('history')}>
          {partText(message.content).trim()}
        </div>
      )}
    </li>
  );
}

/** Spaces between two values are no place to stop at. */
function saysSomething({ text: words }: SentSegment): boolean {
  return words.trim() !== '';
}

/** A later rendering makes new objects for the same parts. */
function isAt(part: SentSegment, pointed: SentSegment): boolean {
  return part.path === pointed.path && part.start === pointed.start && part.text === pointed.text;
}

/** Without the empty lines at both ends, which say nothing on a card. */
function trimmed(segments: readonly SentSegment[]): readonly SentSegment[] {
  const first = segments.findIndex(({ text: words }) => words.trim() !== '');
  const last = segments.findLastIndex(({ text: words }) => words.trim() !== '');
  return segments.slice(Math.max(first, 0), last + 1).map((segment, index, all) => {
    const start = index === 0 ? segment.text.replace(/^\s+/, '') : segment.text;
    return { ...segment, text: index === all.length - 1 ? start.trimEnd() : start };
  });
}
