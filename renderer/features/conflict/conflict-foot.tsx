import { text } from '../../text/en.ts';

/** How many places are left, whether the checks have run, and the ways on. */
export function ConflictFoot({
  left,
  check,
  isTaking,
  onLater,
  onTake,
}: {
  readonly left: number;
  readonly check: 'running' | 'done' | 'failed';
  readonly isTaking: boolean;
  readonly onLater: () => void;
  readonly onTake: () => void;
}) {
  const words = text.conflict;
  const standing = {
    running: words.result.checking,
    done: words.result.checked,
    failed: words.result.notChecked,
  };
  return (
    <footer className="conflict-foot row spread">
      <p role="status" id="conflict-left">
        {words.left(left)} {left === 0 && standing[check]}
      </p>
      <div className="row">
        {left > 0 && (
          <button type="button" className="button" onClick={toNextPlace}>
            {words.next}
          </button>
        )}
        <button type="button" className="button" onClick={onLater}>
          {words.later}
        </button>
        <button
          type="button"
          className="button main"
          aria-describedby="conflict-left"
          disabled={left > 0 || check !== 'done' || isTaking}
          onClick={onTake}
        >
          {words.go}
        </button>
      </div>
    </footer>
  );
}

/** The focus goes to the first place that is left: to its choices, or to what is to be written there. */
function toNextPlace(): void {
  const place = document.querySelector(
    '.conflict .place[data-left], .conflict .place:has([aria-invalid="true"])',
  );
  const words = place?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target = words ?? place?.querySelector<HTMLElement>('input[type="radio"]');
  target?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}
