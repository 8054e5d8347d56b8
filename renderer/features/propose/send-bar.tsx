import { type ReactNode, useState } from 'react';
import { modelLogPath } from '../../../shared/proposal/model-change-log.ts';
import { useActions, useApp, useProposals } from '../../stores/app-context.tsx';
import { isAboutLogin } from '../../stores/login-actions.ts';
import { baseText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { LoginButton } from '../login/login-button.tsx';
import { FolderPicker } from '../welcome/folder-picker.tsx';
import { type Missing, missingFor } from './missing.ts';
import type { ProposePhase } from './propose-drawer.tsx';
import type { Prepared } from './use-preparation.ts';
import { useSeenHead } from './use-seen-head.ts';

/** The gate, who the creator is, what is missing, and the one button. */
export function SendBar({
  place,
  number,
  proposals,
  chosen,
  prepared: { preparation, isCurrent, isFailed },
  isReady,
  failure,
  onPhase,
  children,
}: {
  readonly place: string;
  readonly number: number | null;
  /** The proposals that the chosen edits are in. */
  readonly proposals: readonly number[];
  readonly chosen: readonly string[];
  readonly prepared: Prepared;
  readonly isReady: boolean;
  readonly failure: Extract<ProposePhase, { kind: 'writing' }>['failure'];
  readonly onPhase: (phase: ProposePhase) => void;
  readonly children: ReactNode;
}) {
  const { edit, refresh, send, writePatch } = useActions();
  const { notes, stores } = useApp();
  const me = useProposals((state) => state.me);
  const host = useProposals((state) => state.host);
  const unread = useProposals((state) => (state.host === undefined ? state.failure : undefined));
  const isBusy = useProposals((state) => state.busy !== undefined);
  const seen = useSeenHead(number);
  const [isPickingFolder, setPickingFolder] = useState(false);
  if (preparation === undefined) return null;
  const { interview, body, modelLog, needed } = preparation;
  const missing = missingFor(preparation, {
    isReady,
    chosen: chosen.length,
    proposals: proposals.length,
    hasName: me !== null,
  });
  const isByHand = host?.kind === 'none';
  const withLog = () => {
    const { drafts, files } = stores.project.getState();
    // An entry for a model that is as before again would stay behind as an edit of nobody's.
    if (modelLog === undefined && drafts.has(modelLogPath)) edit(modelLogPath, baseText(files, modelLogPath));
    if (modelLog === undefined) return [...chosen];
    edit(modelLogPath, modelLog);
    return [...new Set([...chosen, modelLogPath])];
  };
  const sendNow = async () => {
    onPhase({ kind: 'sending' });
    const outcome = await send({
      number,
      ...(seen.head !== undefined && { head: seen.head }),
      paths: withLog(),
      title: interview.title,
      body,
      ready: isReady,
    });
    if (outcome.kind === 'done') onPhase({ kind: 'sent', proposal: outcome.proposal });
    else if (outcome.kind === 'conflict') onPhase(outcome);
    else {
      const { code, detail } = outcome;
      // Whoever sends again has read that there is another version.
      if (code === 'updated-since') seen.renew();
      onPhase({ kind: 'writing', failure: { code, ...(detail !== undefined && { detail }) } });
    }
  };
  const saveTo = async (folder: string) => {
    setPickingFolder(false);
    const answer = await writePatch({ paths: withLog(), title: interview.title, body, folder });
    if (answer.ok) {
      notes.write(place, null, undefined);
      onPhase({ kind: 'saved', file: answer.value.file });
    } else onPhase({ kind: 'writing', failure: answer.error });
  };
  return (
    <footer className="drawer-foot">
      {children}
      {isFailed && (
        <p className="alert error" role="alert">
          {text.propose.preparedNot}
        </p>
      )}
      {unread !== undefined && (
        <div className="alert error row spread" role="alert">
          <span>
            <strong>{text.propose.noHost}</strong> {text.errors[unread.code]}
          </span>
          <span className="row">
            <LoginButton code={unread.code} />
            <button type="button" className="button" onClick={() => void refresh()}>
              {text.propose.again}
            </button>
          </span>
        </div>
      )}
      {failure !== undefined && (
        <div className="alert error row spread" role="alert">
          <div>
            <strong>{text.propose.failed}.</strong> {text.errors[failure.code]}
            {failure.detail !== undefined && !isAboutLogin(failure.code) && (
              <div className="quiet">{failure.detail}</div>
            )}
          </div>
          <LoginButton code={failure.code} />
        </div>
      )}
      <div className="row spread">
        <p className="quiet" role="status" id="propose-missing">
          {missing === undefined
            ? isByHand
              ? text.propose.patchHelp
              : host?.allowOwnApproval
                ? text.propose.sampleHelp
                : host?.place
            : missingWords(missing, proposals, needed)}
        </p>
        <button
          type="button"
          className="button main"
          aria-describedby="propose-missing"
          disabled={missing !== undefined || !isCurrent || isBusy || host === undefined}
          onClick={() => (isByHand ? setPickingFolder(true) : void sendNow())}
        >
          {isByHand ? text.propose.patch : number === null ? text.propose.send : text.propose.update(number)}
        </button>
      </div>
      {isPickingFolder && (
        <FolderPicker
          title={text.propose.patchFolder}
          choose={text.propose.patchHere}
          onChoose={(folder) => void saveTo(folder)}
          onClose={() => setPickingFolder(false)}
        />
      )}
    </footer>
  );
}

function missingWords(
  missing: NonNullable<Missing>,
  [one = 0, other = 0]: readonly number[],
  needed: readonly string[],
): string {
  switch (missing) {
    case 'none-chosen':
      return text.propose.noneChosen;
    case 'two-proposals':
      return text.propose.twoProposals(one, other);
    case 'needed':
      return text.propose.needed(needed.join(', '));
    default:
      return text.propose.missing[missing];
  }
}
