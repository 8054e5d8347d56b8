import '../../styles/preview.css';
import { useState } from 'react';
import { sameJson } from '../../../shared/json.ts';
import type { ExampleLook } from '../../engine/snapshot.ts';
import { useActions, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { GetAnswers } from '../answers/get-answers.tsx';
import { AsOfBefore } from '../checks/as-of-before.tsx';
import { Answer } from './answer.tsx';
import { ChangedMessages } from './changed-messages.tsx';
import { SentMessages } from './sent-messages.tsx';

/** One example: what is sent with its values, and the answer that is recorded. */
export function Preview() {
  const look = useCheck((state) => state.snapshot?.look);
  const isJudged = useCheck((state) => state.snapshot !== undefined);
  const { select } = useActions();
  if (look === undefined)
    return <p className="quiet">{isJudged ? text.preview.nothing : text.app.loading}</p>;
  if (look.example === undefined) {
    return (
      <EmptyState headline={text.preview.noExamples}>
        <button type="button" className="button main" onClick={() => select({ screen: 'examples' })}>
          {text.preview.addExample}
        </button>
      </EmptyState>
    );
  }
  return (
    <>
      <AsOfBefore />
      <GetAnswers path={look.promptPath} />
      <Sent example={look.example} />
      <Answer example={look.example} />
    </>
  );
}

function Sent({ example }: { readonly example: ExampleLook }) {
  const { now, before } = example;
  const isReached = before !== undefined && !sameSending(now, before);
  const [chosen, setChosen] = useState<'now' | 'before' | 'changes'>('now');
  const shown = isReached ? chosen : 'now';
  return (
    <section aria-labelledby="sent">
      <div className="section-head">
        <h3 id="sent">{text.preview.sent}</h3>
        {isReached && (
          <Switch
            label={text.preview.sent}
            value={shown}
            options={[
              { value: 'now', label: text.preview.now },
              { value: 'changes', label: text.preview.changes },
              { value: 'before', label: text.preview.before },
            ]}
            onChange={setChosen}
          />
        )}
      </div>
      {shown === 'changes' && before !== undefined ? (
        <ChangedMessages before={before} now={now} />
      ) : (
        <SentMessages sending={shown === 'before' && before !== undefined ? before : now} />
      )}
    </section>
  );
}

function sameSending(now: ExampleLook['now'], before: ExampleLook['now']): boolean {
  if (!now.ok || !before.ok) return sameJson(now, before);
  return sameJson(
    now.messages.map(({ message }) => message),
    before.messages.map(({ message }) => message),
  );
}
