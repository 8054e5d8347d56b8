import { useMemo, useState } from 'react';
import type { Sending, SentMessage } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { partText } from '../preview/part-text.ts';
import { messagePairs, type StretchOfOne } from './message-pairs.ts';

/** A conversation with the words marked that are taken away and added; long unchanged stretches are folded. */
export function ChangedConversation({
  before,
  now,
}: {
  /** Absent where the earlier version does not have the example. */
  readonly before: Sending | undefined;
  readonly now: Sending;
}) {
  const pairs = useMemo(() => messagePairs(messagesOf(before), messagesOf(now)), [before, now]);
  if (!now.ok) return <NotSent sending={now} />;
  return (
    <ol className="messages">
      {pairs.map(({ role, stretches }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name but their place
        <Message key={index} role={role} stretches={stretches} />
      ))}
    </ol>
  );
}

/** Both conversations, side by side where there is room. */
export function BothConversations({ before, now }: { readonly before: Sending; readonly now: Sending }) {
  const pairs = useMemo(() => messagePairs(messagesOf(before), messagesOf(now)), [before, now]);
  const side = (kind: 'removed' | 'added', sending: Sending, title: string) => (
    <section aria-label={title}>
      <h3>{title}</h3>
      {sending.ok ? (
        <ol className="messages">
          {pairs.map(({ role, stretches }, index) => {
            const own = stretches.filter((stretch) => stretch.kind === 'same' || stretch.kind === kind);
            return own.length === 0 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name but their place
              <li key={index} className="quiet no-message">
                {text.versions.noMessage}
              </li>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name but their place
              <Message key={index} role={role} stretches={own} />
            );
          })}
        </ol>
      ) : (
        <NotSent sending={sending} />
      )}
    </section>
  );
  return (
    <div className="both-conversations">
      {side('removed', before, text.versions.before)}
      {side('added', now, text.versions.after)}
    </div>
  );
}

function Message({
  role,
  stretches,
}: {
  readonly role: SentMessage['message']['role'];
  readonly stretches: readonly StretchOfOne[];
}) {
  return (
    <li className={`message role-${role}`}>
      <div className="message-head">{text.preview.roles[role]}</div>
      <div className="message-text" dir="auto">
        {stretches.map((stretch, index) => (
          <Words
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
            key={index}
            stretch={stretch}
            isFirst={index === 0}
            isLast={index === stretches.length - 1}
          />
        ))}
      </div>
    </li>
  );
}

/** So many characters stay of unchanged words on either side of a change; longer stretches are folded. */
const around = 160;

function Words({
  stretch: { kind, words },
  isFirst,
  isLast,
}: {
  readonly stretch: StretchOfOne;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  if (kind === 'added') return <ins>{words}</ins>;
  if (kind === 'removed') return <del>{words}</del>;
  const head = isFirst && !isLast ? 0 : around;
  const tail = isLast && !isFirst ? 0 : around;
  if (isOpen || words.length < head + tail + 2 * around) return <span>{words}</span>;
  const [from, to] = [lastSpace(words, head), nextSpace(words, words.length - tail)];
  return (
    <>
      <span>{words.slice(0, from)}</span>
      <button type="button" className="more-words" onClick={() => setOpen(true)}>
        {text.versions.moreWords(words.slice(from, to).split(/\s+/).filter(Boolean).length)}
      </button>
      <span>{words.slice(to)}</span>
    </>
  );
}

function lastSpace(words: string, at: number): number {
  return at === 0 ? 0 : Math.max(words.lastIndexOf(' ', at), 0);
}

function nextSpace(words: string, at: number): number {
  const found = words.indexOf(' ', at);
  return found < 0 ? words.length : found;
}

function NotSent({ sending: { reason } }: { readonly sending: Extract<Sending, { ok: false }> }) {
  return (
    <p className="alert error">
      {text.preview.notRendered} {reason}
    </p>
  );
}

function messagesOf(sending: Sending | undefined) {
  if (sending?.ok !== true) return [];
  return sending.messages.map(({ message: { role, content } }) => ({
    role,
    words: partText(content).trim(),
  }));
}
