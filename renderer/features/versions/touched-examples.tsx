import { useMemo, useState } from 'react';
import type { ConversationLook } from '../../engine/versions-look.ts';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { TouchedExample } from './touched-example.tsx';
import { isMoved, verdictMoves } from './verdict-moves.ts';

type Which = 'moved' | 'all';

/** So many examples are drawn at once, so that a thousand of them do not hold up the window. */
const atOnce = 20;

/** The examples whose conversation differs: all, or those of which a check stands otherwise than before. */
export function TouchedExamples({ conversations }: { readonly conversations: readonly ConversationLook[] }) {
  const moved = useMemo(
    () => conversations.filter((one) => verdictMoves(one).some(isMoved)),
    [conversations],
  );
  const [which, setWhich] = useState<Which>(moved.length > 0 ? 'moved' : 'all');
  const [most, setMost] = useState(atOnce);
  const listed = which === 'moved' ? moved : conversations;
  return (
    <div className="stack">
      <div>
        <Switch
          label={text.versions.which}
          value={which}
          options={[
            { value: 'moved', label: text.versions.verdictChanged(moved.length) },
            { value: 'all', label: text.versions.allReached(conversations.length) },
          ]}
          onChange={(now) => {
            setWhich(now);
            setMost(atOnce);
          }}
        />
      </div>
      {listed.length === 0 ? (
        <p className="quiet">{text.versions.noVerdictChanged}</p>
      ) : (
        <ul className="touched-list">
          {listed.slice(0, most).map((one) => (
            <TouchedExample key={`${one.path} ${one.example}`} look={one} />
          ))}
        </ul>
      )}
      {listed.length > most && (
        <div>
          <button type="button" className="button" onClick={() => setMost(most + 5 * atOnce)}>
            {text.versions.more(Math.min(5 * atOnce, listed.length - most))}
          </button>
        </div>
      )}
    </div>
  );
}
