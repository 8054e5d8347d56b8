import { useState } from 'react';
import { placeOfRemark } from '../../../shared/proposal/find-sentence.ts';
import type { RemarkPlace } from '../../../shared/proposal/proposal.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { ChangesView } from '../editor/changes-view.tsx';
import { RemarkForm } from './remark-form.tsx';
import type { ProposedFile } from './use-proposal-files.ts';

/** Every file of a proposal with its changed words. Words that are selected can be remarked on. */
export function ProposalFiles({
  proposal,
  files,
}: {
  readonly proposal: ListedProposal;
  readonly files: readonly ProposedFile[];
}) {
  return (
    <ul className="stack">
      {files.map((file) => (
        <li key={file.path} className="sheet stack">
          <FileChanges proposal={proposal} file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileChanges({
  proposal,
  file: { path, base, proposed },
}: {
  readonly proposal: ListedProposal;
  readonly file: ProposedFile;
}) {
  const [place, setPlace] = useState<RemarkPlace>();
  const [remarked, setRemarked] = useState<RemarkPlace>();
  return (
    <>
      <h3 className="row">
        <code>{path}</code>
        {base === null && <span className="badge">{text.proposals.newFile}</span>}
        {proposed === null && <span className="badge retest">{text.proposals.goneFile}</span>}
      </h3>
      {proposed === null ? (
        <p>{text.proposals.fileGone}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only notes what was selected; the button below acts
        <div
          className="proposal-words"
          onMouseUp={() => setPlace(selectedPlace(path, proposed))}
          onKeyUp={() => setPlace(selectedPlace(path, proposed))}
        >
          <ChangesView path={path} live={base} source={proposed} />
        </div>
      )}
      {place !== undefined && remarked === undefined && (
        <div>
          <button type="button" className="button" onClick={() => setRemarked(place)}>
            {text.proposals.remark.on}
          </button>
        </div>
      )}
      {remarked !== undefined && (
        <RemarkForm
          proposal={proposal}
          place={remarked}
          onClose={() => {
            setRemarked(undefined);
            setPlace(undefined);
          }}
        />
      )}
    </>
  );
}

/** The place of the selected words in a text; undefined without any, or where they do not stand there as they are shown. */
function selectedPlace(path: string, source: string): RemarkPlace | undefined {
  const words = getSelection()?.toString().trim().slice(0, 2000) ?? '';
  const start = words === '' ? -1 : source.indexOf(words);
  return start < 0 ? undefined : placeOfRemark(path, source, { start, end: start + words.length });
}
