import { useActions } from '../../stores/app-context.tsx';
import type { Screen } from '../../stores/selection-store.ts';

/** A prompt's title that leads to its words, or to its examples. */
export function PromptLink({
  path,
  title,
  screen,
}: {
  readonly path: string;
  readonly title: string;
  readonly screen: Extract<Screen, 'editor' | 'examples'>;
}) {
  const { select } = useActions();
  return (
    <button
      type="button"
      className="button bare place"
      onClick={() =>
        select({ screen, path, example: undefined, highlight: undefined, openExample: undefined })
      }
    >
      {title}
    </button>
  );
}
