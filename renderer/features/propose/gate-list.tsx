import {
  answerItem,
  type GateAnswer,
  openItems,
  type ProposalGateItem,
} from '../../../shared/proposal/gate.ts';
import type { Preparation, Written } from '../../engine/preparation.ts';
import { text } from '../../text/en.ts';
import { GateItem } from './gate-item.tsx';

/** What stands between the edits and their proposal, each with what can be done about it, and what is only told. */
export function GateList({
  preparation: { gate },
  written,
  onChange,
}: {
  readonly preparation: Preparation;
  readonly written: Written;
  readonly onChange: (written: Written) => void;
}) {
  // Here and not by the engine's word: a box is ticked at once.
  const open = openItems(gate, written.answers).map(({ key }) => key);
  const asked = gate.filter(({ demand }) => demand !== 'note');
  const notes = gate.filter(({ demand }) => demand === 'note');
  const answer = (item: ProposalGateItem, reason: string | undefined) => {
    const others: readonly GateAnswer[] = written.answers.filter(({ key }) => key !== item.key);
    onChange({ ...written, answers: reason === undefined ? others : [...others, answerItem(item, reason)] });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="gate" aria-labelledby="gate" tabIndex={0}>
      <h3 id="gate">
        {text.propose.gate}{' '}
        <span className={open.length === 0 ? 'v-holds' : 'v-to-retest'} role="status">
          <span className="sign" aria-hidden="true">
            {open.length === 0 ? '✓' : '○'}
          </span>
          {open.length === 0 ? text.propose.gateClear : text.propose.gateOpen(open.length)}
        </span>
      </h3>
      {asked.length > 0 && (
        <ul className="gate-items">
          {asked.map((item) => (
            <GateItem
              key={item.key}
              item={item}
              isOpen={open.includes(item.key)}
              reason={written.answers.find(({ key }) => key === item.key)?.reason}
              onAnswer={(reason) => answer(item, reason)}
            />
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{text.propose.notes}</summary>
          <ul className="gate-items">
            {notes.map((item) => (
              <GateItem key={item.key} item={item} isOpen={false} reason={undefined} onAnswer={() => {}} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
