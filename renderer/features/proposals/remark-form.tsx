import { type FormEvent, useState } from 'react';
import type { RemarkPlace } from '../../../shared/proposal/proposal.ts';
import { useActions, useProposals } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';

/** A form for a remark, about a sentence or about the whole. */
export function RemarkForm({
  proposal: { number, state },
  place,
  onClose,
}: {
  readonly proposal: ListedProposal;
  readonly place?: RemarkPlace;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState('');
  const { say } = useActions();
  const isBusy = useProposals((now) => now.busy !== undefined);
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const { head } = state.current;
    if (await say(number, { kind: 'remark', head, text: words, ...(place && { place }) })) onClose();
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      {place !== undefined && <blockquote dir="auto">{text.proposals.remark.about(place.quote)}</blockquote>}
      <Field label={text.proposals.remark.label}>
        <textarea
          className="input"
          rows={3}
          dir="auto"
          maxLength={10_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <div className="row">
        <button type="submit" className="button main" disabled={isBusy || words.trim() === ''}>
          {isBusy ? text.proposals.remark.sending : text.proposals.remark.send}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.app.cancel}
        </button>
      </div>
    </form>
  );
}
