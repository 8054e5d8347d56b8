import '../../styles/outside.css';
import { useState } from 'react';
import { type MergedText, mergeText, settleText } from '../../../shared/proposal/merge-text.ts';
import { useActions, useProject, useUi } from '../../stores/app-context.tsx';
import { baseText, type Draft } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';
import { ConflictRow } from './conflict-row.tsx';

/** Two changes of one file side by side, with what it was, and what may be done about them. */
export function CompareDialog() {
  const path = useUi((state) => state.compared);
  const draft = useProject((state) => (path === undefined ? undefined : state.drafts.get(path)));
  const files = useProject((state) => state.files);
  if (path === undefined || draft === undefined) return null;
  const theirs = baseText(files, path);
  // Anew whenever somebody changes one of the texts: choices hold for what was seen.
  return <Versions key={`${path} ${theirs}`} path={path} draft={draft} theirs={theirs} />;
}

function Versions({
  path,
  draft,
  theirs,
}: {
  readonly path: string;
  readonly draft: Draft;
  readonly theirs: string | null;
}) {
  const { compare, keepMine, takeTheirs, takeBoth } = useActions();
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const merged = mergedOf(draft, theirs);
  const take = (index: number, isTheirs: boolean) =>
    setTaken((before) => new Set(isTheirs ? [...before, index] : [...before].filter((one) => one !== index)));
  return (
    <Modal title={text.outside.title} onClose={() => compare(undefined)}>
      <p>
        <code>{path}</code>
      </p>
      <p className="quiet">{text.outside.explain}</p>
      <div className="versions">
        <div className="versions-head" aria-hidden="true">
          <h3>{text.outside.theirs}</h3>
          <h3>{text.outside.was}</h3>
          <h3>{text.outside.mine}</h3>
        </div>
        {merged === undefined ? (
          <ConflictRow conflict={{ theirs, base: draft.base, mine: draft.text }} />
        ) : (
          rowsOf(merged).map(({ part, index }) =>
            part.kind === 'agreed' ? (
              <details key={index} className="agreed">
                <summary>{text.outside.same}</summary>
                <div dir="auto">{part.text}</div>
              </details>
            ) : (
              <ConflictRow
                key={index}
                conflict={part}
                choice={{ isTheirs: taken.has(index), onChange: (isTheirs) => take(index, isTheirs) }}
              />
            ),
          )
        )}
      </div>
      <div className="row">
        <button type="button" className="button" onClick={() => void takeTheirs(path)}>
          {text.outside.takeTheirs}
        </button>
        <button type="button" className="button" onClick={() => void keepMine(path)}>
          {text.outside.keepMine}
        </button>
        {merged !== undefined && (
          <button
            type="button"
            className="button main"
            onClick={() => void takeBoth(path, chosenText(merged, taken))}
          >
            {text.outside.takeBoth}
          </button>
        )}
        <span className="grow" />
        <button type="button" className="button bare" onClick={() => compare(undefined)}>
          {text.app.cancel}
        </button>
      </div>
    </Modal>
  );
}

/** Undefined where a file is new or deleted: there is nothing to put together. */
function mergedOf({ text: mine, base }: Draft, theirs: ReturnType<typeof baseText>): MergedText | undefined {
  return mine === null || base === null || theirs === null ? undefined : mergeText(base, mine, theirs);
}

function rowsOf(merged: MergedText) {
  const parts = merged.kind === 'clean' ? [{ kind: 'agreed' as const, text: merged.text }] : merged.parts;
  return parts.map((part, index) => ({ part, index }));
}

/** The text with the choice that was made for each place; yours where none was. */
function chosenText(merged: MergedText, taken: ReadonlySet<number>): string {
  if (merged.kind === 'clean') return merged.text;
  const theirs = new Set(merged.parts.filter((_, index) => taken.has(index)));
  return settleText(merged, (conflict) => (theirs.has(conflict) ? conflict.theirs : conflict.mine));
}
