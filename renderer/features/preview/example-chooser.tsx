import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useActions, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { useKeyHint } from '../commands/use-keys.ts';

/** Chooses the example that is looked at. */
export function ExampleChooser() {
  const look = useCheck((state) => state.snapshot?.look);
  const { select, stepExample } = useActions();
  const previous = useKeyHint('previous-example', text.preview.previous);
  const next = useKeyHint('next-example', text.preview.next);
  if (look === undefined || look.exampleNames.length === 0) return null;
  return (
    <div className="chooser">
      <select
        className="input"
        aria-label={text.preview.example}
        value={look.example?.example.name ?? ''}
        onChange={(event) => select({ example: event.target.value })}
      >
        {look.exampleNames.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        aria-label={text.preview.previous}
        onClick={() => stepExample(-1)}
        {...previous}
      >
        <IconChevronLeft size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button"
        aria-label={text.preview.next}
        onClick={() => stepExample(1)}
        {...next}
      >
        <IconChevronRight size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
