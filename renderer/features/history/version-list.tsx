import { useEffect, useRef } from 'react';
import { verdictWords } from '../../../shared/check/words.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import type { Version } from './use-versions.ts';
import type { VersionVerdicts } from './verdicts-of.ts';

/** The versions as a list, newest first: the slider in words. */
export function VersionList({
  versions,
  chosen,
  verdicts,
  onChoose,
}: {
  readonly versions: readonly Version[];
  readonly chosen: string | undefined;
  readonly verdicts: ReadonlyMap<string, VersionVerdicts>;
  readonly onChoose: (commit: string) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  // The list follows the slider; the page around it stays where it is.
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>(`[data-version="${chosen}"]`);
    if (!list.current || !item) return;
    const { scrollTop, clientHeight } = list.current;
    if (item.offsetTop < scrollTop) list.current.scrollTop = item.offsetTop;
    const end = item.offsetTop + item.offsetHeight;
    if (end > scrollTop + clientHeight) list.current.scrollTop = end - clientHeight;
  }, [chosen]);
  return (
    <ol ref={list} className="version-list">
      {versions.map(({ commit, at, by, title }, index) => (
        <li key={commit}>
          <button
            type="button"
            className="version-item"
            data-version={commit}
            aria-current={commit === chosen ? 'true' : undefined}
            onClick={() => onChoose(commit)}
          >
            <span className="version-item-title" dir="auto">
              {title}
            </span>
            <span className="quiet">{text.history.by(by, momentWords(at))}</span>
            <span className="row">
              {index === 0 && <span className="badge">{text.history.isLive}</span>}
              <Failing verdicts={verdicts.get(commit)} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Failing({ verdicts }: { readonly verdicts: VersionVerdicts | undefined }) {
  if (verdicts?.kind !== 'counts' || verdicts.bars.fail === 0) return null;
  return (
    <span className="v-fails version-item-fails">
      <span aria-hidden="true">{verdictWords.fails.sign} </span>
      {text.history.counts.fail(verdicts.bars.fail)}
    </span>
  );
}
