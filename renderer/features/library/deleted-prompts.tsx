import type { Snapshot } from '../../engine/snapshot.ts';
import { useActions, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { deletedPrompts } from './files-of-prompt.ts';
import { useLibraryEdits } from './use-library-edits.ts';

/** Prompts and shared passages that are deleted in the draft, to be taken back with all that went with them. */
export function DeletedPrompts({ snapshot }: { readonly snapshot: Snapshot }) {
  const drafts = useProject((state) => state.drafts);
  const { restore } = useLibraryEdits();
  const { select } = useActions();
  const deleted = deletedPrompts({ drafts }, snapshot);
  if (deleted.length === 0) return null;
  return (
    <>
      <h2 className="library-head">{text.library.deleted}</h2>
      <ul>
        {deleted.map(({ path, title, variant, files }) => (
          <li key={path} className="library-deleted">
            <span className="library-title">
              <del className="library-name">{title}</del>
              {variant !== undefined && <span className="quiet">{text.library.variant(variant)}</span>}
            </span>
            <button
              type="button"
              className="button"
              aria-label={`${text.changes.takeBack}: ${title}`}
              onClick={() => {
                restore(files);
                select({ path, example: undefined, highlight: undefined });
              }}
            >
              {text.changes.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
