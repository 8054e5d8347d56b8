import { useMemo } from 'react';
import { useProject } from '../../stores/app-context.tsx';
import { useVersionsLook } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { nameOfFiles } from './name-of-files.ts';
import { restoreFit } from './restore-fit.ts';
import { textIn } from './text-in.ts';
import { useRestore } from './use-restore.ts';
import type { VersionFiles } from './use-version-work.ts';
import type { Version } from './use-versions.ts';

/** The way to bring the shown version back, with what stands against it. */
export function RestoreVersion({
  path,
  title,
  live,
  versions,
  version,
  read,
  isSettled,
}: {
  readonly path: string;
  readonly title: string;
  readonly live: string | null;
  readonly versions: readonly Version[];
  readonly version: Version;
  readonly read: Extract<VersionFiles, { kind: 'files' }>;
  readonly isSettled: boolean;
}) {
  const restore = useRestore(path, title, versions);
  const draft = useProject((state) => state.drafts.get(path));
  const words = textIn(read.files, version.path);
  if (words.kind !== 'text') return null;
  if (words.text === live) return <p className="quiet">{text.history.isLiveAlready}</p>;
  return (
    <div className="restore">
      <button type="button" className="button main" onClick={() => void restore(version, words.text)}>
        {text.history.restore}
      </button>
      <div className="restore-words" role="status">
        {isSettled ? (
          <Fit key={version.commit} path={path} commit={version.commit} words={words.text} />
        ) : (
          <p className="quiet">{text.history.fits.looking}</p>
        )}
        {draft !== undefined && draft.text !== words.text && <p className="quiet">{text.history.hasEdit}</p>}
      </div>
    </div>
  );
}

/** Whether the words still fit the project as it is live now: all of it, since examples and passages may have changed. */
function Fit({
  path,
  commit,
  words,
}: {
  readonly path: string;
  readonly commit: string;
  readonly words: string;
}) {
  const live = useProject((state) => state.files);
  const name = nameOfFiles(live);
  const restored = useMemo(() => [...new Map(live).set(path, { text: words })], [live, path, words]);
  const state = useVersionsLook(
    { key: name, files: [...live] },
    { key: `${name} with ${commit}`, files: restored },
  );
  const { fits } = text.history;
  if (state.kind === 'loading') return <p className="quiet">{fits.looking}</p>;
  if (state.kind === 'failed') return <p className="quiet">{fits.unknown}</p>;
  const { newlyFailing, toRetest, findings } = restoreFit(state.look);
  if (newlyFailing === 0 && findings.length === 0)
    return <p className="quiet">{toRetest === 0 ? fits.well : fits.retest(toRetest)}</p>;
  return (
    <div className="alert">
      <p>{fits.badly}</p>
      <ul className="restore-findings">
        {newlyFailing > 0 && <li>{fits.failing(newlyFailing)}</li>}
        {findings.map(({ code, line, message }) => (
          <li key={`${code} ${line} ${message}`}>{message}</li>
        ))}
      </ul>
      <p className="quiet">{fits.canStill}</p>
    </div>
  );
}
