import { useId, useMemo, useState } from 'react';
import { useActions, useConflict } from '../../stores/app-context.tsx';
import { useVersionsLook } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { ConflictFileView } from './conflict-file.tsx';
import { ConflictFoot } from './conflict-foot.tsx';
import { FilesLeft } from './files-left.tsx';
import { type ConflictFile, isStale, placesLeft, resultOf } from './places.ts';
import { ResultView } from './result.tsx';
import { SideVerdicts } from './side-verdicts.tsx';
import { useLater } from './use-later.ts';
import { useProjectVersions } from './use-project-versions.ts';
import { useTitleOf } from './use-title-of.ts';

/** How long words are collected before the checks run on the result, in milliseconds. */
const collectFor = 400;

/** The files with their places, what comes of the choices, and the way to take it. */
export function Settling({
  files,
  scope,
}: {
  readonly files: readonly ConflictFile[];
  readonly scope: string;
}) {
  const choices = useConflict((state) => state.choices);
  const written = useConflict((state) => state.written);
  const titleOf = useTitleOf();
  const { takeResult, settleLater } = useActions();
  const [isTaking, setTaking] = useState(false);
  const id = useId();
  const versions = useProjectVersions(files);
  const mine = useVersionsLook(versions.was, versions.mine);
  const theirs = useVersionsLook(versions.was, versions.theirs);
  const results = useMemo(
    () => resultsOf({ choices, written }, scope, files),
    [choices, written, scope, files],
  );
  const later = useLater(results, collectFor);
  const result = useMemo(
    () => later && versions.withResults(later.map((one) => [one.path, one.text])),
    [later, versions],
  );
  const look = useVersionsLook(versions.theirs, result);
  const left = files.flatMap((file) => placesLeft({ choices, written }, scope, file));
  const moved = files.flatMap(({ places }) => places).filter((place) => isStale({ choices }, place)).length;
  const isChecked = results !== undefined && results === later && look.kind === 'done';
  return (
    <>
      <p className={moved > 0 ? 'alert' : 'hidden'} role="status">
        {moved > 0 && text.conflict.movedStatus(moved)}
      </p>
      {files.length > 1 && <FilesLeft files={files} scope={scope} titleOf={titleOf} id={id} />}
      <SideVerdicts mine={mine} theirs={theirs} />
      {files.map((file, index) => (
        <ConflictFileView
          key={file.path}
          file={file}
          scope={scope}
          title={titleOf(file.path)}
          id={`${id}${index}`}
        />
      ))}
      <ResultView results={results} titleOf={titleOf} look={results === later ? look : { kind: 'loading' }} />
      <ConflictFoot
        left={left.length}
        check={isChecked ? 'done' : look.kind === 'failed' && results === later ? 'failed' : 'running'}
        isTaking={isTaking}
        onLater={settleLater}
        onTake={async () => {
          if (results === undefined) return;
          setTaking(true);
          await takeResult(results);
          setTaking(false);
        }}
      />
    </>
  );
}

function resultsOf(choices: Parameters<typeof resultOf>[0], scope: string, files: readonly ConflictFile[]) {
  const results = files.flatMap((file) => {
    const text = resultOf(choices, scope, file);
    return text === undefined ? [] : [{ path: file.path, text, base: file.theirs }];
  });
  return results.length === files.length ? results : undefined;
}
