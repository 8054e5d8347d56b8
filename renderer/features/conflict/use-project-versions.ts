import { useMemo } from 'react';
import { digest } from '../../../shared/digest.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import type { DraftText, ProjectFile } from '../../engine/engine-message.ts';
import { withDrafts } from '../../engine/with-drafts.ts';
import { useProject } from '../../stores/app-context.tsx';
import { draftTexts } from '../../stores/project-store.ts';
import type { ConflictFile } from './places.ts';

/** All files of a version of the project, under a name of its own. */
export interface ProjectVersion {
  readonly key: string;
  readonly files: readonly ProjectFile[];
}

/** The project as others have it, as it was, with the edits made here, and with texts in place of some of them. */
export interface ProjectVersions {
  readonly theirs: ProjectVersion;
  readonly was: ProjectVersion;
  readonly mine: ProjectVersion;
  readonly withResults: (results: readonly DraftText[]) => ProjectVersion;
}

type Files = ReadonlyMap<string, FileContent>;

/** Numbers for the files as others have them: each time something in them changes it is another map. */
const numbers = new WeakMap<Files, number>();
let last = 0;

/** The versions of the whole project that are judged while files of it are put together. */
export function useProjectVersions(files: readonly ConflictFile[]): ProjectVersions {
  const live = useProject((state) => state.files);
  const drafts = useProject((state) => state.drafts);
  return useMemo(() => {
    const edits = draftTexts(drafts);
    return {
      theirs: version(live, []),
      was: version(
        live,
        files.map(({ path, draft }) => [path, draft.base]),
      ),
      mine: version(live, [...edits, ...files.map(({ path, draft }): DraftText => [path, draft.text])]),
      withResults: (results) => version(live, [...edits, ...results]),
    };
  }, [live, drafts, files]);
}

function version(live: Files, texts: readonly DraftText[]): ProjectVersion {
  return {
    key: `${numberOf(live)} ${digest(JSON.stringify(texts))}`,
    files: [...withDrafts(live, texts)],
  };
}

function numberOf(live: Files): number {
  const known = numbers.get(live);
  if (known !== undefined) return known;
  last++;
  numbers.set(live, last);
  return last;
}
