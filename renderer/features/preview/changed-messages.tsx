import { diffWordsWithSpace } from 'diff';
import type { Sending } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { partText } from './part-text.ts';
import { SentMessages } from './sent-messages.tsx';

/** What is sent with the words that the edit takes away and adds. */
export function ChangedMessages({ before, now }: { readonly before: Sending; readonly now: Sending }) {
  if (!before.ok || !now.ok) return <SentMessages sending={now} />;
  const length = Math.max(before.messages.length, now.messages.length);
  return (
    <ol className="messages">
      {Array.from({ length }, (_, index) => {
        const [old, current] = [before.messages[index]?.message, now.messages[index]?.message];
        const role = (current ?? old)?.role ?? 'user';
        const changes = diffWordsWithSpace(
          old === undefined ? '' : partText(old.content).trim(),
          current === undefined ? '' : partText(current.content).trim(),
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name but their place
          <li key={index} className={`message role-${role}`}>
            <div className="message-head">{text.preview.roles[role]}</div>
            <div className="message-text" dir="auto">
              {changes.map(({ value, added, removed }, at) => {
                const key = `${at} ${value.length}`;
                if (added) return <ins key={key}>{value}</ins>;
                return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
              })}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
