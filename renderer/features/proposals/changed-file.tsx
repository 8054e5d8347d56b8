import '../../styles/changes.css';
import { useMemo, useState } from 'react';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { useCheck } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { ChangedSettings } from '../editor/changes-view.tsx';
import { settingChanges } from '../editor/setting-changes.ts';
import { type PlacedThreads, placedThreads } from './placed-threads.ts';
import { RemarkThread } from './remark-thread.tsx';
import { sentenceRows } from './sentence-rows.ts';
import { SentenceText } from './sentence-text.tsx';
import { titleOf } from './touched-titles.ts';
import type { ProposedFile } from './use-proposal-files.ts';

/** A file of a proposal with its changed words, and the remarks on them. */
export function ChangedFile({
  proposal,
  file: { path, base, proposed },
}: {
  readonly proposal: ListedProposal;
  /** `base` is the text that it is compared with. */
  readonly file: ProposedFile;
}) {
  const library = useCheck(({ snapshot }) => snapshot);
  const isPrompt = path.endsWith('.prompt');
  const [isOpen, setOpen] = useState(false);
  const title = isPrompt ? titleOf(path, library) : path;
  const { threads } = proposal.state;
  const rows = useMemo(() => sentenceRows(path, base, proposed ?? ''), [path, base, proposed]);
  const placed = useMemo(
    () => placedThreads(path, base, proposed ?? '', rows, threads),
    [path, base, proposed, rows, threads],
  );
  const settings = useMemo(() => {
    if (!isPrompt || proposed === null) return [];
    return settingChanges(
      base === null ? undefined : parseDocument(path, base),
      parseDocument(path, proposed),
    );
  }, [isPrompt, path, base, proposed]);
  const isSame = settings.length === 0 && base !== null && rows.every(({ isChanged }) => !isChanged);
  const words = proposed !== null && (
    <>
      {settings.length > 0 && <ChangedSettings settings={settings} />}
      {isSame && <p className="quiet">{text.proposals.since.nothing}</p>}
      <SentenceText
        proposal={proposal}
        path={path}
        title={title}
        before={base}
        after={proposed}
        rows={rows}
        placed={placed}
      />
    </>
  );
  return (
    <li className="changed-file sheet">
      <h3 className="row">
        <span className={isPrompt ? 'file-title' : ''} dir="auto">
          {title}
        </span>
        {isPrompt && title !== path && <code className="quiet">{path}</code>}
        {base === null && <span className="badge">{text.proposals.newFile}</span>}
        {proposed === null && <span className="badge retest">{text.proposals.goneFile}</span>}
      </h3>
      {proposed === null && <p>{text.proposals.fileGone}</p>}
      {isPrompt || placed.bySentence.size > 0 || words === false ? (
        words
      ) : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{text.proposals.file.text}</summary>
          {isOpen && words}
        </details>
      )}
      <GoneWords number={proposal.number} placed={placed} />
    </li>
  );
}

function GoneWords({
  number,
  placed: { gone },
}: {
  readonly number: number;
  readonly placed: PlacedThreads;
}) {
  if (gone.length === 0) return null;
  return (
    <div className="stack gone-words">
      <h4>{text.proposals.remark.onGone}</h4>
      {gone.map((one) => (
        <RemarkThread key={one.thread.remark.id} number={number} thread={one.thread} placed={one} />
      ))}
    </div>
  );
}
