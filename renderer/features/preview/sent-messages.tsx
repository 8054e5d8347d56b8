import { useState } from 'react';
import type { Sending, SentSegment } from '../../engine/snapshot.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { MessageCard } from './message-card.tsx';
import { kindOfPart, partKinds, provenanceOf } from './provenance.ts';

/** What is sent, a card for each message; every part tells where it comes from, by pointer and by keyboard. */
export function SentMessages({ sending }: { readonly sending: Sending }) {
  const [pointed, setPointed] = useState<SentSegment | 'history'>();
  if (!sending.ok) return <NotSent sending={sending} />;
  const parts = sending.messages.flatMap(({ segments }) => segments);
  const kinds = new Set(parts.map(kindOfPart));
  return (
    <>
      <div className="provenance">
        <Pointed pointed={pointed} />
        {kinds.size > 1 && (
          <p className="quiet legend">
            <span className="hidden">{text.preview.legend}: </span>
            {partKinds
              .filter((kind) => kinds.has(kind))
              .map((kind) => (
                <span key={kind} className={`part part-${kind}`}>
                  {text.preview.parts[kind]}
                </span>
              ))}
          </p>
        )}
      </div>
      <ol className="messages">
        {sending.messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name but their place
          <MessageCard key={index} rendered={message} pointed={pointed} onPoint={setPointed} />
        ))}
      </ol>
    </>
  );
}

/** Where the part that is pointed at comes from, and the way there; read out as it changes. */
function Pointed({ pointed }: { readonly pointed: SentSegment | 'history' | undefined }) {
  const { select } = useActions();
  if (pointed === undefined) return <p className="quiet">{text.preview.pointHint}</p>;
  const { path, start, end } = pointed === 'history' ? { path: '', start: 0, end: 0 } : pointed;
  return (
    <p className="provenance-line" role="status">
      <span>{pointed === 'history' ? text.preview.fromHistory : provenanceOf(pointed)}</span>
      {pointed !== 'history' && (
        <button
          type="button"
          className="button bare place"
          onClick={() => select({ screen: 'editor', path, highlight: { start, end } })}
        >
          {text.checks.goTo}
        </button>
      )}
    </p>
  );
}

function NotSent({ sending }: { readonly sending: Extract<Sending, { ok: false }> }) {
  const { select } = useActions();
  const { path, start, reason } = sending;
  return (
    <p className="alert error" role="alert">
      {text.preview.notRendered} {reason}{' '}
      <button
        type="button"
        className="button bare place"
        onClick={() => select({ screen: 'editor', path, highlight: { start, end: start + 1 } })}
      >
        {text.checks.goTo}
      </button>
    </p>
  );
}
