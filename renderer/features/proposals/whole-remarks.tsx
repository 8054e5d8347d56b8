import { useState } from 'react';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { ActButton } from './act-button.tsx';
import { RemarkThread, remarkPlaceId } from './remark-thread.tsx';
import { SaidForm } from './said-form.tsx';
import { useSay } from './use-say.ts';

/** Remarks about the whole, those about files that the proposal no longer changes, and the way to those beside sentences. */
export function WholeRemarks({ proposal: { number, state } }: { readonly proposal: ListedProposal }) {
  const [isOpen, setOpen] = useState(false);
  const button = useReturnFocus(isOpen);
  const { say, refusal } = useSay(number);
  const { head, paths } = state.current;
  const isBeside = ({ remark: { place } }: (typeof state.threads)[number]) =>
    place !== undefined && paths.includes(place.path);
  const whole = state.threads.filter((thread) => !isBeside(thread));
  const beside = state.threads.filter(isBeside);
  const words = text.proposals.remark;
  return (
    <div className="stack">
      {state.threads.length === 0 && <p className="quiet">{words.none}</p>}
      {beside.length > 0 && (
        <ul className="remark-ways">
          {beside.map(({ remark, settled }) => (
            <li key={remark.id}>
              <span className={settled ? 'badge' : 'badge retest'}>
                {settled ? `✓ ${words.settled}` : `○ ${words.open}`}
              </span>
              <button
                type="button"
                className="button bare place"
                title={remark.place?.quote}
                onClick={() => showThread(remark.id)}
              >
                <span>
                  <bdi>{remark.by.name}</bdi>: {remark.text}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {whole.map((thread) => (
        <div key={thread.remark.id} className="sheet">
          <RemarkThread
            thread={thread}
            number={number}
            {...(thread.remark.place && { placed: { thread, became: 'gone' as const } })}
          />
        </div>
      ))}
      {isOpen ? (
        <div className="sheet">
          <SaidForm
            label={words.label}
            go={words.send}
            keptAs={`remark on ${number}`}
            refusal={refusal}
            onSay={async (said) => {
              const done = await say({ kind: 'remark', head, text: said });
              if (done) setOpen(false);
              return done;
            }}
            onLeave={() => setOpen(false)}
          />
        </div>
      ) : (
        <div>
          <ActButton ref={button} onAct={() => setOpen(true)}>
            {words.general}
          </ActButton>
        </div>
      )}
    </div>
  );
}

function showThread(id: string): void {
  const thread = document.getElementById(remarkPlaceId(id));
  thread?.querySelector('details')?.setAttribute('open', '');
  thread?.scrollIntoView({ block: 'center' });
  thread?.focus({ preventScroll: true });
}
