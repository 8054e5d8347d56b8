import type { Verdict } from '../../../shared/check/verdict.ts';
import { useActions, useProject, useSelection } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';

/** One line of the library. */
export function LibraryItem({
  path,
  title,
  note,
  verdict,
}: {
  readonly path: string;
  readonly title: string;
  readonly note?: string;
  readonly verdict?: Verdict | undefined;
}) {
  const isChosen = useSelection((state) => state.path === path);
  const isDrafted = useProject((state) => state.drafts.has(path));
  const { select } = useActions();
  return (
    <li>
      <button
        type="button"
        className="library-item"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => select({ path, example: undefined, highlight: undefined })}
      >
        <span className="library-title">
          <span>{title}</span>
          {note !== undefined && <span className="quiet">{note}</span>}
        </span>
        {isDrafted && <span className="badge">{text.library.drafted}</span>}
        {verdict !== undefined && <VerdictSign verdict={verdict} />}
      </button>
    </li>
  );
}
