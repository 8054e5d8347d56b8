import { useEffect, useState } from 'react';
import { useActions, useProposals } from '../../stores/app-context.tsx';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { type Against, baseOf } from './against.ts';
import { ComparedVersion } from './compared-version.tsx';
import { MarkAgainst } from './mark-against.tsx';
import { proposalOf } from './proposal-of.ts';
import { RestoreVersion } from './restore-version.tsx';
import { useDone, type VersionFiles } from './use-version-work.ts';
import type { Version } from './use-versions.ts';
import type { VersionVerdicts } from './verdicts-of.ts';
import { VerdictsThen } from './verdicts-then.tsx';
import { nearestFirst } from './version-order.ts';
import type { WishQueue } from './wish-queue.ts';

/** What the view of a version is given. */
export interface ChosenVersionProps {
  /** Where the prompt lies now, and its title. */
  readonly path: string;
  readonly title: string;
  readonly live: string | null;
  /** Newest first, and which of them is shown. */
  readonly versions: readonly Version[];
  readonly index: number;
  readonly isWhole: boolean;
  /** What is asked of a history is done one after the other: a version that is not read yet waits. */
  readonly isReadingOlder: boolean;
  /** False while the slider may be on its way past this version. */
  readonly isSettled: boolean;
  readonly files: WishQueue<VersionFiles>;
  readonly verdicts: VersionVerdicts | undefined;
}

/** So many versions are read beside the one that is shown. */
const readAhead = 5;

/** One version: who made it and when, how its checks stood, what it changed, and the way to bring it back. */
export function ChosenVersion(props: ChosenVersionProps) {
  const { versions, index, isWhole, files, verdicts } = props;
  const [against, setAgainst] = useState<Against>({ kind: 'previous' });
  const done = useDone(files);
  const version = versions[index];
  const base = baseOf(versions, index, against, isWhole);
  const other = base.kind === 'version' ? base.version.commit : undefined;
  useEffect(() => {
    const near = nearestFirst(versions, index, readAhead);
    files.want([...near.slice(0, 1), ...(other === undefined ? [] : [other]), ...near.slice(1)]);
  }, [files, versions, index, other]);
  if (version === undefined) return null;
  const read = done.get(version.commit);
  return (
    <section
      className="sheet history-version"
      aria-labelledby="history-version"
      aria-busy={read === undefined}
    >
      <Head version={version} isLive={index === 0} />
      {read === undefined && (
        <p className="quiet">{props.isReadingOlder ? text.history.waits : text.history.reading}</p>
      )}
      {read?.kind === 'failed' && (
        <div className="alert error stack" role="alert">
          <p>{text.errors[read.code]}</p>
          <div>
            <button type="button" className="button" onClick={() => files.forget(version.commit)}>
              {text.history.again}
            </button>
          </div>
        </div>
      )}
      {read?.kind === 'files' && (
        <>
          <RestoreVersion {...props} version={version} read={read} />
          <VerdictsThen verdicts={verdicts} />
          <MarkAgainst versions={versions} version={version} against={against} onChange={setAgainst} />
          <ComparedVersion {...props} version={version} read={read} base={base} done={done} />
        </>
      )}
    </section>
  );
}

function Head({ version, isLive }: { readonly version: Version; readonly isLive: boolean }) {
  const number = useProposals(({ list }) => proposalOf(version.commit, list));
  const { select } = useActions();
  const { title, by, at, movedFrom } = version;
  return (
    <header className="version-head">
      <h2 id="history-version" dir="auto">
        {title}
      </h2>
      <p className="row quiet">
        <span>{text.history.by(by, momentWords(at))}</span>
        {number !== undefined && (
          <button
            type="button"
            className="button bare place"
            onClick={() => select({ screen: 'proposals', proposal: number })}
          >
            {text.history.proposal(number)}
          </button>
        )}
        {isLive && <span className="badge">{text.history.isLive}</span>}
      </p>
      {movedFrom !== undefined && <p className="quiet">{text.history.movedFrom(movedFrom)}</p>}
    </header>
  );
}
