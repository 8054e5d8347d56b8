import { useMemo } from 'react';
import { useProject } from '../../stores/app-context.tsx';
import { useVersionsLook } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { ChangesView } from '../editor/changes-view.tsx';
import { Touched } from '../versions/touched.tsx';
import type { Base } from './against.ts';
import { lookOfPrompt } from './look-of-prompt.ts';
import { nameOfFiles } from './name-of-files.ts';
import { textIn } from './text-in.ts';
import type { VersionFiles } from './use-version-work.ts';
import type { Version } from './use-versions.ts';

type Files = Extract<VersionFiles, { kind: 'files' }>['files'];

/** The files of one side of a comparison, under a name of their own. */
interface Side {
  readonly key: string;
  readonly files: Files;
  /** Where the prompt lies in them. */
  readonly path: string;
}

/** The words of the shown version with what changed marked, and what the change does to the examples. */
export function ComparedVersion({
  path,
  version,
  read,
  base,
  done,
  isSettled,
}: {
  readonly path: string;
  readonly version: Version;
  readonly read: Extract<VersionFiles, { kind: 'files' }>;
  readonly base: Base;
  readonly done: ReadonlyMap<string, VersionFiles>;
  readonly isSettled: boolean;
}) {
  const live = useProject((state) => state.files);
  const before = sideOf(base, done, live, path);
  const words = textIn(read.files, version.path);
  if (words.kind !== 'text')
    return <p>{words.kind === 'gone' ? text.history.gone : text.history.unreadable}</p>;
  if (before === 'reading') return <p className="quiet">{text.history.reading}</p>;
  if (typeof before === 'string') return <p className="alert error">{text.history.notRead}</p>;
  const old = before === undefined ? { kind: 'gone' as const } : textIn(before.files, before.path);
  const oldText = old.kind === 'text' ? old.text : null;
  return (
    <>
      {base.kind === 'nothing' && <p className="quiet">{text.history.first}</p>}
      {base.kind === 'not-read' && <p className="quiet">{text.history.firstRead}</p>}
      {words.text === oldText || before === undefined ? (
        <>
          {before !== undefined && <p className="quiet">{text.history.same}</p>}
          <pre className="history-text" dir="auto">
            {words.text}
          </pre>
        </>
      ) : (
        <div className="history-words">
          <ChangesView
            path={version.path}
            // Where the prompt was not there before, all of its words are added.
            live={oldText ?? ''}
            source={words.text}
            summary={text.history.summary[base.kind === 'live' ? 'live' : 'version']}
          />
        </div>
      )}
      {before === undefined ? null : isSettled ? (
        <TouchedBetween
          before={before}
          after={{ key: version.commit, files: read.files, path: version.path }}
        />
      ) : (
        <Touched state={{ kind: 'loading' }} />
      )}
    </>
  );
}

function TouchedBetween({ before, after }: { readonly before: Side; readonly after: Side }) {
  const state = useVersionsLook(
    { key: before.key, files: [...before.files] },
    { key: after.key, files: [...after.files] },
  );
  const shown = useMemo(
    () => (state.kind === 'done' ? { ...state, look: lookOfPrompt(state.look, after.path) } : state),
    [state, after.path],
  );
  const own = state.kind === 'done' ? state.look.prompts.find(({ path }) => path === after.path) : undefined;
  // Where there are no examples, that was said above.
  return own?.examples === 0 ? null : <Touched state={shown} />;
}

/** What the shown version is compared with; undefined where there is nothing. */
function sideOf(
  base: Base,
  done: ReadonlyMap<string, VersionFiles>,
  live: Files,
  path: string,
): Side | 'reading' | 'failed' | undefined {
  if (base.kind === 'live') return { key: nameOfFiles(live), files: live, path };
  if (base.kind !== 'version') return undefined;
  const { commit, path: where } = base.version;
  const read = done.get(commit);
  if (read === undefined) return 'reading';
  return read.kind === 'failed' ? 'failed' : { key: commit, files: read.files, path: where };
}
