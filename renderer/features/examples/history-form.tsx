import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { Example } from '../../../shared/example/example.ts';
import type { JsonValue } from '../../../shared/json.ts';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import type { ExampleEdit } from './edit-example.ts';

const speakers = ['user', 'assistant'] as const;

/** The earlier turns of an example's conversation: who speaks, what is said, and in which order. */
export function HistoryForm({
  example: { history },
  onChange,
}: {
  readonly example: Example;
  readonly onChange: (edit: ExampleEdit, message?: string) => void;
}) {
  const next = history.at(-1)?.role === 'user' ? 'assistant' : 'user';
  const turns = history.map(({ role, content }) => ({
    role,
    content: content as JsonValue, // what was read from a file is JSON
  }));
  const swap = (index: number) => onChange({ kind: 'swap-turns', index, turns });
  return (
    <section className="sheet stack" aria-labelledby="history">
      <h2 id="history">{text.examples.history}</h2>
      <p className="quiet">{history.length === 0 ? text.examples.noHistory : text.examples.historyHelp}</p>
      {history.map(({ role, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns have no name but their place
        <div key={index} className={`turn turn-${role}`}>
          <div className="turn-head">
            <select
              className="input"
              aria-label={text.examples.speaker(index + 1)}
              value={role}
              onChange={(event) => onChange({ kind: 'turn', index, key: 'role', value: event.target.value })}
            >
              {[...new Set([...speakers, role])].map((one) => (
                <option key={one} value={one}>
                  {text.preview.roles[one]}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="button bare"
              disabled={index === 0}
              aria-label={text.examples.moveUp(index + 1)}
              title={text.examples.moveUp(index + 1)}
              onClick={() => swap(index - 1)}
            >
              <IconArrowUp size={15} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button bare"
              disabled={index === history.length - 1}
              aria-label={text.examples.moveDown(index + 1)}
              title={text.examples.moveDown(index + 1)}
              onClick={() => swap(index)}
            >
              <IconArrowDown size={15} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button bare"
              aria-label={text.examples.removeTurn(index + 1)}
              title={text.examples.removeTurn(index + 1)}
              onClick={() => onChange({ kind: 'remove', list: 'history', index }, text.examples.turnRemoved)}
            >
              <IconX size={15} aria-hidden="true" />
            </button>
          </div>
          {typeof content === 'string' ? (
            <DraftInput
              label={text.examples.turn(index + 1)}
              value={content}
              lines={Math.min(10, Math.max(2, Math.ceil(content.length / 70)))}
              onChange={(written) => onChange({ kind: 'turn', index, key: 'content', value: written })}
            />
          ) : (
            <p className="quiet">{text.preview.media}</p>
          )}
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
