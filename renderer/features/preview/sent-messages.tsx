import type { RenderedMessage, Segment } from '../../../shared/prompt/segment.ts';
import type { Sending } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { partText } from './part-text.ts';
import { setting } from './setting.ts';

/** What is sent, a card for each message, with values of the example marked. */
export function SentMessages({ sending }: { readonly sending: Sending }) {
  if (!sending.ok) {
    return (
      <p className="alert error" role="alert">
        {text.preview.notRendered} {sending.reason}
      </p>
    );
  }
  return (
    <>
      <ol className="messages">
        {sending.messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name but their place
          <MessageCard key={index} rendered={message} />
        ))}
      </ol>
      <p className="quiet legend">
        <mark className="value">{text.preview.legend}</mark>
      </p>
    </>
  );
}

function MessageCard({ rendered }: { readonly rendered: RenderedMessage }) {
  const { message, source, segments, writtenRole } = rendered;
  const isPlain = typeof message.content === 'string';
  return (
    <li className={`message role-${message.role}`}>
      <div className="message-head">
        <span>{writtenRole ?? text.preview.roles[message.role]}</span>
        {source === 'history' && <span className="badge">{text.preview.earlier}</span>}
      </div>
      <div className={`message-text ${setting(partText(message.content))}`} dir="auto">
        {segments.length > 0 && isPlain
          ? trimmed(segments).map((segment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
              <SegmentText key={index} segment={segment} />
            ))
          : partText(message.content).trim()}
      </div>
    </li>
  );
}

function SegmentText({ segment }: { readonly segment: Segment }) {
  const { text: words, origin, variable } = segment;
  if (origin === 'value' || variable !== undefined) {
    return (
      <mark className="value" title={text.preview.value(variable ?? '')}>
        {words}
      </mark>
    );
  }
  return origin === 'helper' ? <span title={text.preview.helper}>{words}</span> : words;
}

/** Without the empty lines at both ends, which say nothing on a card. */
function trimmed(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex(({ text: words }) => words.trim() !== '');
  const last = segments.findLastIndex(({ text: words }) => words.trim() !== '');
  return segments.slice(Math.max(first, 0), last + 1).map((segment, index, all) => {
    const start = index === 0 ? segment.text.replace(/^\s+/, '') : segment.text;
    return { ...segment, text: index === all.length - 1 ? start.trimEnd() : start };
  });
}
