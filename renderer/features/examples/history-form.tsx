import { IconPlus, IconX } from '@tabler/icons-react';
import type { Example } from '../../../shared/example/example.ts';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import type { ExampleEdit } from './edit-example.ts';

/** The earlier turns of an example's conversation. */
export function HistoryForm({
  example: { history },
  onChange,
}: {
  readonly example: Example;
  readonly onChange: (edit: ExampleEdit) => void;
}) {
  const next = history.at(-1)?.role === 'user' ? 'assistant' : 'user';
  return (
    <section className="sheet stack" aria-labelledby="history">
      <h2 id="history">{text.examples.history}</h2>
      {history.map(({ role, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns have no name but their place
        <div key={index} className="turn">
          <Field label={text.preview.roles[role]}>
            {typeof content === 'string' ? (
              <DraftInput
                value={content}
                lines={3}
                onChange={(written) => onChange({ kind: 'turn', index, role, content: written })}
              />
            ) : (
              <span className="quiet">{text.preview.media}</span>
            )}
          </Field>
          <button
            type="button"
            className="button bare"
            aria-label={text.examples.removeTurn}
            onClick={() => onChange({ kind: 'remove', list: 'history', index })}
          >
            <IconX size={15} aria-hidden="true" />
          </button>
        </div>
      ))}
      <div>
        <button type="button" className="button" onClick={() => onChange({ kind: 'add-turn', role: next })}>
          <IconPlus size={15} aria-hidden="true" />
          {text.examples.addTurn}
        </button>
      </div>
    </section>
  );
}
