import type { Verdict } from '../../../shared/check/verdict.ts';
import { useActions, useProject, useSelection } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { ItemMenu } from './item-menu.tsx';

/** One line of the library. */
export function LibraryItem({
  path,
  title,
  note,
  verdict,
  isStop,
  isPassage = false,
}: {
  readonly path: string;
  readonly title: string;
  readonly note?: string;
  readonly verdict?: Verdict | undefined;
  /** Tab comes here; the arrow keys go on. */
  readonly isStop: boolean;
  readonly isPassage?: boolean;
}) {
  const isChosen = useSelection((state) => state.path === path);
  const draft = useProject((state) => state.drafts.get(path));
  const { select } = useActions();
  return (
    <li className="library-row">
      <button
        type="button"
        className="library-item"
        tabIndex={isStop ? 0 : -1}
        title={title}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => select({ path, example: undefined, highlight: undefined, openExample: undefined })}
      >
        <span className="library-title">
          <span className="library-name">{title}</span>
          {(note !== undefined || draft !== undefined) && (
            <span className="library-note quiet">
              {note}
              {draft !== undefined && (
                <span className="badge">
                  {draft.base === null ? text.library.isNew : text.library.drafted}
                </span>
              )}
            </span>
          )}
        </span>
        {verdict !== undefined && <VerdictSign verdict={verdict} />}
      </button>
      {isChosen && <ItemMenu key={path} path={path} title={title} isPassage={isPassage} />}
    </li>
  );
}
