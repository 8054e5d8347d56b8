import { useEffect, useMemo, useState } from 'react';
import type { FileVersions } from '../../../shared/proposal/merge-file.ts';
import { useApp, useProject } from '../../stores/app-context.tsx';
import type { ConflictSubject } from '../../stores/conflict-store.ts';
import { baseText, type Draft } from '../../stores/project-store.ts';
import { type ConflictFile, placesOf } from './places.ts';

/** The files that are to be put together, as far as they could be compared. */
export type ConflictLoad =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string; readonly again: () => void }
  | { readonly kind: 'files'; readonly files: readonly ConflictFile[] };

type Apart = Pick<ConflictFile, 'path' | 'draft' | 'theirs'>;

/**
 * The files of a subject whose edit was made on other words than those that stand there now, put together as far as that
 * goes by itself. What somebody changes meanwhile is taken in; until then what was there before stays.
 */
export function useConflictFiles(subject: ConflictSubject | undefined, scope: string): ConflictLoad {
  const { versions } = useApp();
  const drafts = useProject((state) => state.drafts);
  const live = useProject((state) => state.files);
  const [load, setLoad] = useState<ConflictLoad>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  const apart = useMemo(
    () =>
      inOrder(subject?.paths ?? []).flatMap((path) => apartOf(path, subject, drafts, baseText(live, path))),
    [subject, drafts, live],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks for the same again
  useEffect(() => {
    let isLate = false;
    void versions.merge(apart.map(versionsOf)).then((answer) => {
      if (isLate) return;
      if (!answer.ok) {
        setLoad({ kind: 'failed', reason: answer.reason, again: () => setTries((before) => before + 1) });
        return;
      }
      const files = apart.flatMap((one, index) => {
        const merged = answer.value[index];
        return merged === undefined ? [] : [{ ...one, merged, places: placesOf(scope, one.path, merged) }];
      });
      setLoad({ kind: 'files', files });
    });
    return () => {
      isLate = true;
    };
  }, [versions, apart, scope, tries]);
  // What was put together before anything stood apart is no answer to what does now.
  const isBefore = load.kind === 'files' && load.files.length === 0 && apart.length > 0;
  return isBefore ? { kind: 'loading' } : load;
}

/** What people know best stands first: prompts, then shared passages, then all else. */
function inOrder(paths: readonly string[]): readonly string[] {
  const turn = (path: string) => (!path.endsWith('.prompt') ? 2 : /(^|\/)_[^/]*$/.test(path) ? 1 : 0);
  return [...paths].sort((left, right) => turn(left) - turn(right));
}

function apartOf(
  path: string,
  subject: ConflictSubject | undefined,
  drafts: ReadonlyMap<string, Draft>,
  theirs: string | null,
): readonly Apart[] {
  const draft = drafts.get(path) ?? subject?.proposed.get(path);
  if (draft === undefined || draft.base === theirs || draft.text === theirs) return [];
  return [{ path, draft, theirs }];
}

function versionsOf({ path, draft, theirs }: Apart): FileVersions {
  return { path, base: draft.base, mine: draft.text, theirs };
}
