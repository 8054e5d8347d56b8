import { useActions, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import type { ProposedFile } from './use-proposal-files.ts';

/** How its author goes on with a proposal: settle it, edit on, update it, or take its words over again. */
export function AuthorSteps({
  number,
  files,
  conflicts,
  isMain,
  isNext,
}: {
  readonly number: number;
  readonly files: readonly ProposedFile[];
  readonly conflicts: readonly string[];
  /** Nothing else on the page is the main thing to do. */
  readonly isMain: boolean;
  /** It waits for its author. */
  readonly isNext: boolean;
}) {
  const drafts = useProject((state) => state.drafts);
  const apart = useProject((state) => state.changedOutside);
  const { change, settle, select, tell } = useActions();
  const { steps } = text.proposals;
  const toSettle = conflicts.filter((path) => apart.has(path) || !drafts.has(path));
  const proposed = new Map(files.map((file) => [file.path, { text: file.proposed, base: file.base }]));
  const edited = files.filter(({ path, proposed }) => {
    const draft = drafts.get(path);
    return draft !== undefined && draft.text !== proposed;
  });
  const isGone = files.length > 0 && files.every(({ path }) => !drafts.has(path));
  const look = isNext && edited.length === 0 && toSettle.length === 0 ? 'button main' : 'button';
  const path = files.find((file) => file.path.endsWith('.prompt'))?.path;
  return (
    <>
      {toSettle.length > 0 && files.length > 0 && (
        <button
          type="button"
          className="button main"
          onClick={() => void settle({ paths: toSettle, proposed, from: { kind: 'proposal', number } })}
        >
          {steps.settle}
        </button>
      )}
      {edited.length > 0 && (
        <button
          type="button"
          className={isMain ? 'button main' : 'button'}
          onClick={() => select({ openPropose: true })}
        >
          {steps.update}
        </button>
      )}
      {isGone ? (
        <button
          type="button"
          className={look}
          title={text.proposals.noDraft}
          onClick={() => {
            change(files.map((file) => ({ path: file.path, text: file.proposed })));
            tell(steps.toast.tookOver);
          }}
        >
          {steps.takeOver}
        </button>
      ) : (
        <button
          type="button"
          className={look}
          onClick={() => select({ screen: 'editor', ...(path && { path }) })}
        >
          {steps.openEdit}
        </button>
      )}
    </>
  );
}
